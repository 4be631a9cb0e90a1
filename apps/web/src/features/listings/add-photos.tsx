'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePhotos } from '../project/use-photos.ts';
import { UploadErrors } from '../project/upload-errors.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { useUnticked } from './use-unticked.ts';
import type { ListingActions } from './use-listing.ts';

interface AddPhotosProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
}

/** Photos of the project that the listing does not have yet, and the way to bring more. */
export function AddPhotos({ listing: { id, projectId, photos }, actions }: AddPhotosProps) {
  const t = useTranslations('listings');
  const { assets, uploads, add } = usePhotos(projectId);
  const { unticked, toggle } = useUnticked();
  const others = assets
    .filter(
      ({ id: assetId, status }) => status !== 'failed' && !photos.some((photo) => photo.assetId === assetId),
    )
    .toReversed();
  const chosen = others.filter(({ id: assetId }) => !unticked.has(assetId)).map(({ id: assetId }) => assetId);
  return (
    <details className="group">
      <summary className="flex w-fit list-none items-center gap-1.5 rounded text-sm text-muted hover:text-ink">
        <Plus aria-hidden className="size-4" /> {t('addPhotos')}
      </summary>
      <div className="space-y-4 pt-4">
        <PhotoPicker
          photos={others}
          unticked={unticked}
          onToggle={toggle}
          sending={uploads.filter(({ state }) => state !== 'failed').length}
          onFiles={add}
        />
        <UploadErrors uploads={uploads} />
        <Button
          disabled={chosen.length === 0 || actions.addPhotos.isPending}
          onClick={() => actions.addPhotos.mutate({ id, assetIds: chosen })}
        >
          {t('addChosen', { count: chosen.length })}
        </Button>
      </div>
    </details>
  );
}
