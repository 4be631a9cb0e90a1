'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isWhole, type ListingDraft } from './listing-draft.ts';
import { ListingFields } from './listing-fields.tsx';
import type { ListingActions } from './use-listing.ts';

interface ListingDialogProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
  readonly onClose: () => void;
}

/** Changes what is said of a listing. */
export function ListingDialog({ listing, actions, onClose }: ListingDialogProps) {
  const t = useTranslations('listings');
  const { id, address, reference, profile, label, contact } = listing;
  const [draft, setDraft] = useState<ListingDraft>({ address, reference, profile, label, contact });
  return (
    <Dialog open onOpenChange={onClose} title={t('edit')}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          actions.update.mutate({ id, change: draft }, { onSuccess: onClose });
        }}
      >
        <ListingFields draft={draft} onChange={setDraft} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={!isWhole(draft) || actions.update.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
