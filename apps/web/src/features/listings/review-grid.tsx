'use client';

import type { ListingPhotoView, ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviseDialog } from './revise-dialog.tsx';
import type { ListingActions } from './use-listing.ts';

interface ReviewGridProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
}

/** Before and after of every staged photo, for whoever says that it may go out. */
export function ReviewGrid({ listing, actions }: ReviewGridProps) {
  const t = useTranslations('listings');
  const { id, photos, endedAt } = listing;
  const mayApprove = useMay('approve') && endedAt === null;
  const [revising, setRevising] = useState<ListingPhotoView>();
  const shown = photos.filter(({ staged, run }) => staged && run !== null);
  const open = shown.filter(({ picture, approved, request }) => picture && !approved && !request);
  const approveAll = async () => {
    for (const { id: photoId, picture } of open)
      if (picture)
        await actions.review.mutateAsync({ id, photoId, outputId: picture.outputId, verdict: 'approved' });
  };
  if (shown.length === 0) return <p className="text-sm text-muted">{t('nothingStaged')}</p>;
  return (
    <div className="space-y-4">
      {mayApprove && open.length > 1 ? (
        // The failure is shown by the mutation itself.
        <Button disabled={actions.review.isPending} onClick={() => void approveAll().catch(() => {})}>
          <CheckCheck aria-hidden /> {t('approveAll', { count: open.length })}
        </Button>
      ) : null}
      <ul className="grid gap-5 xl:grid-cols-2">
        {shown.map((photo) => (
          <ReviewCard
            key={photo.id}
            listing={listing}
            photo={photo}
            actions={actions}
            mayApprove={mayApprove}
            onRevise={() => setRevising(photo)}
          />
        ))}
      </ul>
      {revising ? (
        <ReviseDialog
          listingId={id}
          photo={revising}
          actions={actions}
          onClose={() => setRevising(undefined)}
        />
      ) : null}
    </div>
  );
}
