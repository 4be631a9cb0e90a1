'use client';

import type { CreativeReviewView } from '@escena/api/views/campaign-view';
import { useFormatter, useTranslations } from 'next-intl';

/** Who decided what about a creative, and when. */
export function CreativeLog({ reviews }: { readonly reviews: readonly CreativeReviewView[] }) {
  const t = useTranslations('ads');
  const format = useFormatter();
  if (reviews.length === 0) return null;
  return (
    <details className="text-xs text-muted">
      <summary className="w-fit cursor-pointer rounded">{t('log', { count: reviews.length })}</summary>
      <ul className="space-y-1.5 pt-2">
        {reviews.map(({ id, verdict, note, by, at }) => (
          <li key={id}>
            {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })} · {by ?? t('somebody')} ·{' '}
            {t(`verdict.${verdict}`)}
            {note ? (
              <>
                {': '}
                <q>{note}</q>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
