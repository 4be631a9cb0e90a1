import type { Tx } from '@escena/db/create-db';
import { findAssets } from '@escena/db/assets/find-assets';
import type { ListingPlace } from '@escena/db/listings/get-listing';
import { addListingPhotos, recogniseListingPhotos } from '@escena/db/listings/listing-photos';
import type { Queue } from '@escena/queue/create-queue';
import { roomOfName } from '@escena/verticals/listing/room-of-name';
import { roomOfReading } from '@escena/verticals/listing/room-of-reading';
import { stagingMarks } from '@escena/verticals/staging/marks';
import { requestRoom } from '../rooms/request-room.ts';

interface AddPhotosOptions extends ListingPlace {
  readonly assetIds: readonly string[];
}

/**
 * Photos of the project into the listing. What each shows is read from its name, else from its room, which is looked at in the
 * background. @throws AppError `not_found`, `listing.ended`, `listing.too_many`
 */
export async function addPhotos(
  services: { readonly tx: Tx; readonly queue: Queue },
  { assetIds, ...place }: AddPhotosOptions,
): Promise<void> {
  const { tx } = services;
  const { workspaceId } = place;
  const assets = await findAssets(tx, { workspaceId, assetIds });
  const nameOf = (assetId: string) => assets.find(({ id }) => id === assetId)?.name ?? '';
  const photos = [...new Set(assetIds)].map((assetId) => ({
    assetId,
    room: roomOfName(nameOf(assetId)) ?? null,
  }));
  await addListingPhotos(tx, { ...place, photos });
  for (const { assetId, room } of photos) {
    if (room !== null) continue;
    const { status, room: read } = await requestRoom(services, {
      workspaceId,
      assetId,
      marks: stagingMarks.parse({}),
    });
    if (status === 'pending') continue;
    const found = status === 'ready' ? roomOfReading(read) : 'other';
    await recogniseListingPhotos(tx, { assetId, room: found, roomSource: 'reading' });
  }
}
