'use client';

import type { FeedRowView } from '@escena/api/views/feed-view';
import { Button } from '@escena/ui/button';
import { ProgressBar } from '@escena/ui/progress-bar';
import { Segmented } from '@escena/ui/segmented';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { FeedActions } from './feed-actions.tsx';
import { endedOf, totalOf } from './feed-counts.ts';
import { FeedDownloads } from './feed-downloads.tsx';
import { FeedRow } from './feed-row.tsx';

interface FeedDetailProps {
  readonly projectId: string;
  readonly feedId: string;
}

const pollMs = 1500;

const filters = {
  all: () => true,
  open: ({ status }: FeedRowView) => status === 'waiting' || status === 'fetching' || status === 'running',
  done: ({ status }: FeedRowView) => status === 'done',
  failed: ({ status }: FeedRowView) => status === 'failed' || status === 'cancelled',
} as const;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];

/** One catalogue: how far it is, every row with its picture or its reason, and what can be taken. */
export function FeedDetail({ projectId, feedId }: FeedDetailProps) {
  const t = useTranslations('feeds');
  const tBilling = useTranslations('billing');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [filter, setFilter] = useState<Filter>('all');
  const { data: feed } = useSuspenseQuery({
    ...trpc.feeds.get.queryOptions({ id: feedId }),
    refetchInterval: ({ state }) => (state.data?.finishedAt === null ? pollMs : false),
  });
  const { data: rows } = useSuspenseQuery({
    ...trpc.feeds.rows.queryOptions({ id: feedId }),
    // The feed may be told to have ended before its last rows are.
    refetchInterval: ({ state }) =>
      feed.finishedAt === null || state.data?.some(filters.open) ? pollMs : false,
  });
  // What was made was paid for: the balance in the header follows.
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() });
  }, [queryClient, trpc, feed.rows.done]);
  const total = totalOf(feed);
  const shown = rows.filter(filters[filter]);
  return (
    <div className="space-y-6">
      <Link
        href={`/projects/${projectId}/feeds`}
        className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" /> {t('back')}
      </Link>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="space-y-1">
          <h2 className="font-display text-3xl tracking-tight text-ink">{feed.name}</h2>
          <p role="status" className="text-sm text-muted">
            {t(`status.${feed.status}`)} · {t('doneOf', { done: feed.rows.done, total })}
            {feed.rows.failed > 0 ? ` · ${t('failed', { count: feed.rows.failed })}` : null}
          </p>
        </div>
        <FeedActions feed={feed} />
      </div>
      <ProgressBar label={feed.name} value={endedOf(feed) / Math.max(total, 1)} />
      {feed.paused ? (
        <ErrorNotice error={feed.paused}>
          {feed.paused.code === 'credits.insufficient' ? (
            <Button asChild size="small">
              <Link href="/settings/billing">{tBilling('buyMore')}</Link>
            </Button>
          ) : null}
        </ErrorNotice>
      ) : null}
      {feed.rows.done > 0 ? <FeedDownloads feedId={feedId} /> : null}
      <div className="max-w-lg">
        <Segmented<Filter>
          legend={t('show')}
          legendHidden
          value={filter}
          onChange={setFilter}
          options={filterNames.map((value) => ({
            value,
            label: t(`filters.${value}`, { count: rows.filter(filters[value]).length }),
          }))}
        />
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {shown.map((row) => (
          <FeedRow key={row.id} feed={feed} row={row} />
        ))}
        {shown.length === 0 ? <li className="p-5 text-sm text-muted">{t('nothingHere')}</li> : null}
      </ul>
    </div>
  );
}
