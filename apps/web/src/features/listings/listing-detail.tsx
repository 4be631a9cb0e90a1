'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { profileOf } from '@escena/verticals/compliance/profiles';
import { ChevronLeft, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { AddPhotos } from './add-photos.tsx';
import { DeliveryStep } from './delivery-step.tsx';
import { EndListing } from './end-listing.tsx';
import { ListingDialog } from './listing-dialog.tsx';
import { LookStep } from './look-step.tsx';
import { PhotoOrder } from './photo-order.tsx';
import { ReviewGrid } from './review-grid.tsx';
import { useListing, useListingActions } from './use-listing.ts';

interface ListingDetailProps {
  readonly projectId: string;
  readonly listingId: string;
}

/** One listing: its photos in order, one look for all, what may go out, and what went out. */
export function ListingDetail({ projectId, listingId }: ListingDetailProps) {
  const t = useTranslations('listings');
  const locale = useLocale();
  const listing = useListing(listingId);
  const actions = useListingActions(listingId);
  const [editing, setEditing] = useState(false);
  const { address, reference, profile, endedAt } = listing;
  const mayEdit = useMay('edit') && endedAt === null;
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <Link
          href={`/projects/${projectId}/listings`}
          className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" /> {t('back')}
        </Link>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="space-y-1">
            <h2 className="font-display text-3xl tracking-tight text-ink">{address}</h2>
            <p className="text-sm text-muted">
              {[reference, profileOf(profile).title[locale]].filter(Boolean).join(' · ')}
            </p>
          </div>
          {mayEdit ? (
            <Button onClick={() => setEditing(true)}>
              <Pencil aria-hidden /> {t('edit')}
            </Button>
          ) : null}
        </div>
        {endedAt ? <Notice tone="info" title={t('endedTitle')} remedy={t('endedMore')} /> : null}
      </div>
      <section aria-labelledby="listing-photos" className="space-y-4">
        <StepHeading id="listing-photos" number={1}>
          {t('photosInOrder')}
        </StepHeading>
        <PhotoOrder listing={listing} actions={actions} />
        {mayEdit ? <AddPhotos listing={listing} actions={actions} /> : null}
      </section>
      <section aria-labelledby="listing-look" className="space-y-4">
        <StepHeading id="listing-look" number={2}>
          {t('look')}
        </StepHeading>
        <LookStep listing={listing} actions={actions} />
      </section>
      <section aria-labelledby="listing-review" className="space-y-4">
        <StepHeading id="listing-review" number={3}>
          {t('reviewTitle')}
        </StepHeading>
        <ReviewGrid listing={listing} actions={actions} />
      </section>
      <section aria-labelledby="listing-delivery" className="space-y-4">
        <h2 id="listing-delivery" className="font-display text-lg text-ink">
          {t('deliveryTitle')}
        </h2>
        <DeliveryStep listing={listing} />
      </section>
      {mayEdit ? <EndListing listing={listing} actions={actions} /> : null}
      {editing ? (
        <ListingDialog listing={listing} actions={actions} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  );
}
