'use client';

import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useTranslations } from 'next-intl';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** the words of the button that does it */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back with a click. */
export function ConfirmDialog({ title, text, yes, onYes, onClose }: ConfirmDialogProps) {
  const t = useTranslations('members');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={text}>
      <div className="flex justify-end gap-2">
        <Button look="ghost" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          look="danger"
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
