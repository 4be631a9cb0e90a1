'use client';

import type { PromptCount, PromptCounter } from '@escena/verticals/studio/prompt-counter';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';

interface PromptCountLineProps {
  readonly text: string;
  readonly count: PromptCounter | undefined;
}

/** How many tokens of a text the checkpoint reads, what weighs more or less in it, and what of it is not read. */
export function PromptCountLine({ text, count }: PromptCountLineProps) {
  const t = useTranslations('tokens');
  const written = useDeferredValue(text);
  if (!count) return null;
  let counted: PromptCount | undefined;
  try {
    counted = count(written, 'weighted');
  } catch {
    // All else that it refuses is longer than the field takes.
    return <p className="text-xs text-bad">{t('weightTooLarge')}</p>;
  }
  if (!counted) return <p className="text-xs text-muted">{t('none')}</p>;
  const { tokens, limit, passes, cut, weights } = counted;
  return (
    <div className="space-y-1 text-xs text-muted tabular-nums">
      <p>
        {t('count', { tokens, limit })}
        {passes > 1 ? ` · ${t('passes', { passes })}` : null}
      </p>
      {weights.length > 0 ? (
        <p>
          {t('weights')}{' '}
          {weights.map(({ text: words, weight }, k) => (
            <span key={k} className="mr-1.5 inline-block rounded bg-sunken px-1 text-ink">
              {t('weight', { words, weight })}
            </span>
          ))}
        </p>
      ) : null}
      {cut === '' ? null : (
        <p role="status" className="text-ink">
          {t('cut')} <span className="line-through decoration-accent">{cut}</span>
        </p>
      )}
    </div>
  );
}
