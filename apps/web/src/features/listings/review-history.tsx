'use client';

import type { ListingPhotoView } from '@escena/api/views/listing-view';
import { useFormatter, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';

/** What was decided about a photo, by whom and when, and its earlier pictures. */
export function ReviewHistory({ photo: { history, earlier } }: { readonly photo: ListingPhotoView }) {
  const t = useTranslations('listings');
  const format = useFormatter();
  if (history.length + earlier.length === 0) return null;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <details className="text-xs text-muted">
      <summary className="w-fit cursor-pointer rounded">{t('history', { count: history.length })}</summary>
      <ul className="space-y-1.5 pt-2">
        {history.map(({ id, verdict, comment, by, client, at }) => (
          <li key={id}>
            {moment(at)} · {client ? t('client') : (by ?? t('somebody'))} · {t(`verdict.${verdict}`)}
            {comment ? (
              <>
                {': '}
                <q>{comment}</q>
              </>
            ) : null}
          </li>
        ))}
        {earlier.map(({ outputId, madeAt }) => (
          <li key={outputId}>
            {moment(madeAt)} ·{' '}
            <a href={fileUrl('result', outputId)} target="_blank" rel="noreferrer" className="underline">
              {t('earlier')}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
