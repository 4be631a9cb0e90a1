'use client';

import type { FeedRowView, FeedView } from '@escena/api/views/feed-view';
import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { formatShare } from '@/components/format.ts';
import { useMay } from '@/components/use-may.ts';
import { useSteerFeed } from './use-steer-feed.ts';

const tones = {
  waiting: 'text-muted',
  fetching: 'text-muted',
  running: 'text-accent',
  done: 'text-good',
  failed: 'text-danger',
  cancelled: 'text-muted',
} as const;

/** More do not fit beside a row; all are in the ZIP. */
const mostThumbs = 6;

/** Where a photo of the tool is worked on by hand. */
const studios = { product: '/products', staging: '', retouch: '/retouch' } as const;

interface FeedRowProps {
  readonly feed: FeedView;
  readonly row: FeedRowView;
}

/** One article: its pictures, how far it is or why it failed, and another try. */
export function FeedRow({ feed, row }: FeedRowProps) {
  const t = useTranslations('feeds');
  const locale = useLocale();
  const mayEdit = useMay('edit');
  const { retry, busy } = useSteerFeed(feed.id);
  const { sku, title, status, fraction, error, outputIds, overrides, assetId } = row;
  const said = Object.entries(overrides).map(([column, cell]) => `${column}: ${cell}`);
  return (
    // Rows that are not on the screen cost nothing.
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3 text-sm [contain-intrinsic-size:auto_5rem] [content-visibility:auto]">
      <div className="min-w-40 flex-1 space-y-0.5">
        <p className="font-medium break-words text-ink">
          {assetId ? (
            <Link
              href={`/projects/${feed.projectId}${studios[feed.tool]}?photo=${assetId}`}
              className="rounded underline-offset-4 hover:underline"
            >
              {title}
            </Link>
          ) : (
            title
          )}{' '}
          <span className="font-normal text-muted">{sku === title ? null : sku}</span>
        </p>
        {said.length > 0 ? <p className="truncate text-xs text-muted">{said.join(' · ')}</p> : null}
        {error ? (
          <p className="text-danger">
            {errorCodes[error.code].text[locale]} {errorCodes[error.code].remedy[locale]}
          </p>
        ) : null}
      </div>
      {outputIds.length > 0 ? (
        <ul className="flex gap-1.5">
          {outputIds.slice(0, mostThumbs).map((id, i) => (
            <li key={id}>
              <a href={fileUrl('result', id)} target="_blank" rel="noreferrer" className="block rounded-lg">
                {/* oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies */}
                <img
                  src={fileUrl('result-thumb', id)}
                  alt={t('pictureOf', { title, number: i + 1 })}
                  loading="lazy"
                  className="size-14 rounded-lg bg-sunken object-cover"
                />
              </a>
            </li>
          ))}
          {outputIds.length > mostThumbs ? (
            <li className="grid size-14 place-items-center rounded-lg bg-sunken text-muted">
              +{outputIds.length - mostThumbs}
            </li>
          ) : null}
        </ul>
      ) : null}
      <p className={cn('w-full sm:w-28 sm:text-right', tones[status])}>
        {t(`rowStatus.${status}`)}
        {status === 'running' && fraction > 0 ? ` ${formatShare(fraction, locale)}` : null}
      </p>
      {status === 'failed' && mayEdit ? (
        <Button
          size="small"
          disabled={busy}
          aria-label={t('retryRow', { title })}
          onClick={() => retry.mutate({ id: feed.id, rowId: row.id })}
        >
          <RotateCw aria-hidden /> {t('retry')}
        </Button>
      ) : null}
    </li>
  );
}
