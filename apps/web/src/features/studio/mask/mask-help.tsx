'use client';

import { Button } from '@escena/ui/button';
import { Popover } from '@escena/ui/popover';
import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';

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
    <Popover
      label={t('title')}
      trigger={
        <Button size="icon-small" look="ghost" aria-label={t('title')} title={t('title')}>
          <Keyboard aria-hidden />
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
        {rows.map((row) => (
          <div key={row} className="contents">
            <dt>
              <kbd className="rounded-md border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs text-ink">
                {t(`${row}.key`)}
              </kbd>
            </dt>
            <dd className="text-muted">{t(`${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
