'use client';

import type { FeedView } from '@escena/api/views/feed-view';
import { Button } from '@escena/ui/button';
import { Pause, Play, RotateCw, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay } from '@/components/use-may.ts';
import { useSteerFeed } from './use-steer-feed.ts';

/** What can be done with a catalogue now. */
export function FeedActions({ feed }: { readonly feed: FeedView }) {
  const t = useTranslations('feeds');
  const { pause, resume, retry, cancel, busy } = useSteerFeed(feed.id);
  if (!useMay('edit')) return null;
  const { id, status, rows, finishedAt } = feed;
  return (
    <div className="flex flex-wrap gap-2">
      {status === 'running' ? (
        <Button disabled={busy} onClick={() => pause.mutate({ id })}>
          <Pause aria-hidden /> {t('pause')}
        </Button>
      ) : null}
      {status === 'paused' ? (
        <Button look="primary" disabled={busy} onClick={() => resume.mutate({ id })}>
          <Play aria-hidden /> {t('resume')}
        </Button>
      ) : null}
      {rows.failed > 0 ? (
        <Button disabled={busy} onClick={() => retry.mutate({ id })}>
          <RotateCw aria-hidden /> {t('retryFailed', { count: rows.failed })}
        </Button>
      ) : null}
      {finishedAt === null && status !== 'cancelled' ? (
        <Button look="danger" disabled={busy} onClick={() => cancel.mutate({ id })}>
          <Square aria-hidden /> {t('stop')}
        </Button>
      ) : null}
    </div>
  );
}
