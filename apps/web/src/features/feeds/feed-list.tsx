'use client';

import type { FeedView } from '@escena/api/views/feed-view';
import { ProgressBar } from '@escena/ui/progress-bar';
import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAgo } from '@/components/use-ago.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { endedOf, totalOf } from './feed-counts.ts';

const pollMs = 3000;

/** The project's catalogues, newest first, and how far each is. */
export function FeedList({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('feeds');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.feeds.page.queryOptions({ projectId }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ finishedAt }) => finishedAt === null) ? pollMs : false,
  });
  return (
    <section aria-labelledby="feed-list" className="space-y-4">
      <h2 id="feed-list" className="font-display text-xl text-ink">
        {t('title')}
      </h2>
      {data.items.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.items.map((feed) => (
            <FeedItem key={feed.id} feed={feed} />
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-pretty text-muted">{t('none')}</p>
      )}
    </section>
  );
}

function FeedItem({ feed }: { readonly feed: FeedView }) {
  const t = useTranslations('feeds');
  const ago = useAgo();
  const total = totalOf(feed);
  return (
    <li className="relative space-y-2 p-4 text-sm hover:bg-sunken">
      <div className="flex items-baseline justify-between gap-3">
        <Link
          href={`/projects/${feed.projectId}/feeds/${feed.id}`}
          className="truncate font-medium text-ink after:absolute after:inset-0"
        >
          {feed.name}
        </Link>
        <span className="whitespace-nowrap text-muted">{ago(feed.createdAt)}</span>
      </div>
      <ProgressBar label={feed.name} value={endedOf(feed) / Math.max(total, 1)} />
      <p className="text-muted">
        {t(`status.${feed.status}`)} · {t('doneOf', { done: feed.rows.done, total })}
        {feed.rows.failed > 0 ? ` · ${t('failed', { count: feed.rows.failed })}` : null}
      </p>
    </li>
  );
}
