'use client';

import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Warning } from './state/warner.ts';

interface WarningsProps {
  readonly warnings: readonly Warning[];
  readonly onSelect: (id: string) => void;
}

/** Of many, the worst are enough to begin with. */
const shown = 4;

/** What a designer would object to, as it is arranged; a click chooses the piece. */
export function Warnings({ warnings, onSelect }: WarningsProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <ul aria-label={t('warnings')} className="flex flex-wrap justify-center gap-2">
      {warnings.slice(0, shown).map(({ id, text, rule }) => (
        <li key={`${rule} ${id} ${text.en}`}>
          <button
            type="button"
            onClick={() => onSelect(id)}
            className="flex items-center gap-2 rounded-full bg-accent-soft px-3.5 py-1.5 text-left text-[0.8125rem] text-ink transition-colors hover:bg-sunken"
          >
            <TriangleAlert aria-hidden className="size-4 shrink-0 text-accent" />
            {text[locale]}
          </button>
        </li>
      ))}
      {warnings.length > shown ? (
        <li className="px-2 py-1.5 text-[0.8125rem] text-muted">
          {t('moreWarnings', { count: warnings.length - shown })}
        </li>
      ) : null}
    </ul>
  );
}
