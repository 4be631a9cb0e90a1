'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ListingActions } from './use-listing.ts';

interface EndListingProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
}

/** Ends a listing, after a second question: pages of its pictures are withdrawn for good. */
export function EndListing({ listing: { id }, actions }: EndListingProps) {
  const t = useTranslations('listings');
  const [sure, setSure] = useState(false);
  return (
    <section aria-labelledby="listing-end" className="max-w-xl space-y-3 border-t border-line pt-6 text-sm">
      <h2 id="listing-end" className="font-medium text-ink">
        {t('endTitle')}
      </h2>
      <p className="text-muted">{t('pagesStay')}</p>
      {sure ? (
        <div className="flex gap-2">
          <Button look="danger" disabled={actions.end.isPending} onClick={() => actions.end.mutate({ id })}>
            {t('endForGood')}
          </Button>
          <Button onClick={() => setSure(false)}>{t('cancel')}</Button>
        </div>
      ) : (
        <Button size="small" onClick={() => setSure(true)}>
          {t('end')}
        </Button>
      )}
    </section>
  );
}
