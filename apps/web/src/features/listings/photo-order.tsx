'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { useTranslations } from 'next-intl';
import { Announcer, useAnnouncer } from '@/components/announcer.tsx';
import { useMay } from '@/components/use-may.ts';
import { PhotoRow } from './photo-row.tsx';
import { moved, useDragOrder } from './use-drag-order.ts';
import type { ListingActions } from './use-listing.ts';

interface PhotoOrderProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
}

/** The photos in the order in which they go out, dragged or moved by buttons, and what each shows. */
export function PhotoOrder({ listing, actions }: PhotoOrderProps) {
  const t = useTranslations('listings');
  const { id, photos, endedAt } = listing;
  const mayEdit = useMay('edit') && endedAt === null;
  const { message, announce } = useAnnouncer();
  // What was moved is shown at its new place before the server has answered.
  const sent = actions.order.isPending ? actions.order.variables.photoIds : undefined;
  const kept = sent ?? photos.map((photo) => photo.id);
  const save = (photoIds: readonly string[]) => actions.order.mutate({ id, photoIds: [...photoIds] });
  const { order, rowProps } = useDragOrder(kept, save);
  return (
    <>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {order.map((photoId, place) => {
          const photo = photos.find((one) => one.id === photoId);
          return photo ? (
            <PhotoRow
              key={photoId}
              listing={listing}
              photo={photo}
              place={place}
              mayEdit={mayEdit}
              actions={actions}
              dragProps={mayEdit ? rowProps(photoId) : {}}
              onMove={(by) => {
                const to = place + by;
                if (to < 0 || to >= order.length) return;
                save(moved(order, place, to));
                announce(t('movedTo', { name: photo.name, place: to + 1, count: order.length }));
              }}
            />
          ) : null;
        })}
      </ol>
      <Announcer message={message} />
    </>
  );
}
