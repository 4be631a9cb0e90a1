'use client';

import type { FontView } from '@escena/api/views/font-view';
import { Dialog } from '@escena/ui/dialog';
import { useTranslations } from 'next-intl';
import { AddFont } from './add-font.tsx';
import { FontRow } from './font-row.tsx';

interface FontDialogProps {
  readonly fonts: readonly FontView[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The workspace's own fonts: seen, named, removed, added to. */
export function FontDialog({ fonts, open, onOpenChange }: FontDialogProps) {
  const t = useTranslations('fonts');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('yours')} description={t('lead')}>
      <div className="space-y-5">
        {fonts.length === 0 ? (
          <p className="text-sm text-muted">{t('none')}</p>
        ) : (
          <ul aria-label={t('yours')} className="max-h-64 space-y-2 overflow-y-auto p-0.5">
            {fonts.map((font) => (
              <FontRow key={font.id} font={font} />
            ))}
          </ul>
        )}
        <AddFont />
      </div>
    </Dialog>
  );
}
