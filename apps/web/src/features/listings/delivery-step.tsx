'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useMay } from '@/components/use-may.ts';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { DeliveryItem } from './delivery-item.tsx';

const pollMs = 1500;
const lifetimes = ['30', '90', 'always'] as const;

/** What goes out: approved pictures and photos as they are, and what went out before. */
export function DeliveryStep({ listing }: { readonly listing: ListingView }) {
  const t = useTranslations('listings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id, photos, endedAt } = listing;
  const mayEdit = useMay('edit') && endedAt === null;
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]>('90');
  const { data: deliveries = [] } = useQuery({
    ...trpc.listings.deliveries.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'making') ? pollMs : false),
  });
  const onSettled = () =>
    queryClient.invalidateQueries({ queryKey: trpc.listings.deliveries.queryKey({ id }) });
  const deliver = useMutation(trpc.listings.deliver.mutationOptions({ onSettled }));
  const ready = photos.filter(({ staged, approved }) => !staged || approved);
  const behind = photos.length - ready.length;
  return (
    <div className="space-y-5">
      {mayEdit ? (
        <div className="max-w-md space-y-4">
          <Segmented
            legend={t('lifetime')}
            value={lifetime}
            onChange={setLifetime}
            options={lifetimes.map((value) => ({ value, label: t(`for.${value}`) }))}
          />
          {deliver.error ? <DeliverError thrown={deliver.error} /> : null}
          <Button
            look="primary"
            size="large"
            className="w-full"
            disabled={ready.length === 0 || deliver.isPending}
            aria-describedby="delivery-why"
            onClick={() => deliver.mutate({ id, days: lifetime === 'always' ? null : Number(lifetime) })}
          >
            <Send aria-hidden /> {t('deliver', { count: ready.length })}
          </Button>
          <p id="delivery-why" className="text-center text-xs text-muted">
            {behind > 0 ? t('staysBehind', { count: behind }) : t('allGo')}
          </p>
        </div>
      ) : null}
      {deliveries.length > 0 ? (
        <ul className="space-y-3">
          {deliveries.map((delivery) => (
            <DeliveryItem key={delivery.id} delivery={delivery} mayEdit={mayEdit} onChanged={onSettled} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** A refusal quotes the listing service's own rule. */
function DeliverError({ thrown }: { readonly thrown: unknown }) {
  const error = appErrorOf(thrown);
  return (
    <div className="space-y-1">
      <ErrorNotice error={error} />
      {error.detail ? <p className="text-xs text-muted">{error.detail}</p> : null}
    </div>
  );
}
