'use client';

import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { House } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { usePhotos } from '../project/use-photos.ts';
import { UploadErrors } from '../project/upload-errors.tsx';
import { firstListing, isWhole } from './listing-draft.ts';
import { ListingFields } from './listing-fields.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { useUnticked } from './use-unticked.ts';

/** A home's photos and what it is called; the rest is done in the listing itself. */
export function NewListing({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('listings');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const { assets, uploads, add } = usePhotos(projectId);
  const [draft, setDraft] = useState(firstListing);
  const { unticked, toggle } = useUnticked();
  // As they were brought: the newest come first in the project.
  const photos = assets.filter(({ status }) => status !== 'failed').toReversed();
  const chosen = photos.filter(({ id }) => !unticked.has(id)).map(({ id }) => id);
  const create = useMutation(
    trpc.listings.create.mutationOptions({
      onError,
      onSuccess: ({ id }) => {
        void queryClient.invalidateQueries({ queryKey: trpc.listings.page.pathKey() });
        router.push(`/projects/${projectId}/listings/${id}`);
      },
    }),
  );
  const sending = uploads.filter(({ state }) => state !== 'failed').length;
  const ready = mayEdit && isWhole(draft) && chosen.length > 0 && sending === 0 && !create.isPending;
  return (
    <form
      className="min-w-0 space-y-9"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ projectId, ...draft, assetIds: chosen });
      }}
    >
      <section aria-labelledby="listing-photos" className="space-y-4">
        <StepHeading id="listing-photos" number={1}>
          {t('photos')}
        </StepHeading>
        <PhotoPicker photos={photos} unticked={unticked} onToggle={toggle} sending={sending} onFiles={add} />
        <UploadErrors uploads={uploads} />
      </section>
      <section aria-labelledby="listing-home" className="max-w-md space-y-4">
        <StepHeading id="listing-home" number={2}>
          {t('home')}
        </StepHeading>
        <ListingFields draft={draft} onChange={setDraft} />
      </section>
      <Button type="submit" look="primary" size="large" className="w-full max-w-md" disabled={!ready}>
        <House aria-hidden />
        {t('make', { count: chosen.length })}
      </Button>
    </form>
  );
}
