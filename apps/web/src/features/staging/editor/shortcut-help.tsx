'use client';

import { useTranslations } from 'next-intl';
import { KeyHelp } from '@/components/key-help.tsx';

const rows = ['select', 'move', 'turn', 'remove', 'duplicate', 'undo', 'free'] as const;

/** The keys, one click away. */
export function ShortcutHelp() {
  const t = useTranslations('editor.keys');
  return (
    <KeyHelp
      title={t('title')}
      rows={rows.map((row) => ({ key: t(`${row}.key`), does: t(`${row}.does`) }))}
      className="max-sm:hidden"
    />
  );
}
