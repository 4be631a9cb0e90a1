'use client';

import type { DeliveryView } from '@escena/api/views/delivery-view';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

const tones = { pending: 'text-muted', delivered: 'text-good', failed: 'text-danger' } as const;

/** What was sent, or is to be: newest first, with another try for each. */
export function DeliveryList() {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const { data, hasNextPage, fetchNextPage, isFetching, refetch } = useSuspenseInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const rows = data.pages.flatMap(({ items }) => items);
  return (
    <Section title={t('deliveries')} lead={t('deliveriesLead')}>
      {rows.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {rows.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-muted">{t('noDeliveries')}</p>
      )}
      <div className="mt-4 flex gap-2">
        <Button disabled={isFetching} onClick={() => void refetch()}>
          <RotateCw aria-hidden /> {t('refresh')}
        </Button>
        {hasNextPage ? (
          <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useTranslations('apiSettings');
  const format = useFormatter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const replay = useMutation(
    trpc.webhooks.replay.mutationOptions({
      onError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.deliveries.pathKey() }),
    }),
  );
  const { id, event, status, attempts, nextAttemptAt, lastStatus, lastError } = delivery;
  const time = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium' });
  const facts = [
    time(event.createdAt),
    t('attempts', { count: attempts }),
    lastStatus === null ? null : `HTTP ${lastStatus}`,
    nextAttemptAt && attempts > 0 ? t('nextAttempt', { when: time(nextAttemptAt) }) : null,
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 p-4">
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="text-sm font-medium text-ink">
          {event.type} <span className={cn('ml-2 font-normal', tones[status])}>{t(`status.${status}`)}</span>
        </p>
        <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
        {status !== 'delivered' && lastError ? (
          <p className="text-sm break-words text-danger">{lastError}</p>
        ) : null}
        <p className="text-xs text-muted">
          <code>{event.id}</code> · <code>{event.subjectId}</code>
        </p>
      </div>
      <Button
        size="small"
        disabled={replay.isPending}
        aria-label={t('replayNamed', { event: event.id })}
        onClick={() => replay.mutate({ id })}
      >
        {t('replay')}
      </Button>
    </li>
  );
}
