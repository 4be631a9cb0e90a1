'use client';

import { useTranslations } from 'next-intl';
import { KeyHelp } from '@/components/key-help.tsx';

const rows = [
  'move',
  'mark',
  'finish',
  'tools',
  'size',
  'hardness',
  'turn',
  'invert',
  'clear',
  'undo',
  'zoom',
  'pan',
  'alt',
  'fingers',
] as const;

/** The keys and gestures, one click away. */
export function MaskHelp() {
  const t = useTranslations('mask.keys');
  return (
    <KeyHelp
      title={t('title')}
      rows={rows.map((row) => ({ key: t(`${row}.key`), does: t(`${row}.does`) }))}
    />
  );
}
