'use client';

import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useTranslations } from 'next-intl';

interface ConfirmDialogProps {
  readonly title: string;
  readonly description: string;
  /** what the button that does it says */
  readonly action: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, action, busy, onConfirm, onClose } = props;
  const t = useTranslations('apiSettings');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={description}>
      <div className="flex justify-end gap-2">
        <Button look="ghost" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button look="danger" disabled={busy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
