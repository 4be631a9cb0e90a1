'use client';

import { Notice } from '@escena/ui/notice';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';
import { StoreView } from './store-view.tsx';

/** That a worker has fallen silent changes no row: nothing tells of it, one has to look. */
const lookMs = 15_000;

/** The installation's checkpoints: what is here, what could be, and what is being done, as it happens. */
export function CheckpointsPage() {
  const t = useTranslations('checkpoints');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(
    trpc.checkpoints.overview.queryOptions(undefined, { refetchInterval: lookMs }),
  );
  useSubscription(
    trpc.checkpoints.watch.subscriptionOptions(undefined, {
      onData: (view) => void queryClient.setQueryData(trpc.checkpoints.overview.queryKey(), view),
    }),
  );
  const { mayChange, stores } = data;
  return (
    <div className="space-y-10">
      <p className="max-w-prose text-muted">{t('lead')}</p>
      {mayChange ? null : <Notice tone="info" title={t('readOnly')} />}
      {stores.length === 0 ? (
        <Notice tone="info" title={t('noWorker')} remedy={t('noWorkerRemedy')} />
      ) : (
        stores.map((store) => <StoreView key={store.id} store={store} mayChange={mayChange} />)
      )}
    </div>
  );
}
