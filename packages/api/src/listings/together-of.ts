import type { ListingPhoto } from '@escena/db/listings/list-listing-photos';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import type { Together } from '@escena/verticals/staging/together';
import { linkedPhotos, tieOf } from './linked-photos.ts';

/**
 * What a photo is staged with beside itself: all that show one set of furniture with it, as they are tied. undefined: none.
 * @param marks of photos, by asset
 */
export function togetherOf(
  photos: readonly ListingPhoto[],
  photo: ListingPhoto,
  marks: ReadonlyMap<string, StagingMarks>,
): Together | undefined {
  const mates = linkedPhotos(photos, photo);
  if (mates.length < 2) return undefined;
  const placeOf = (photoId: string) => mates.findIndex(({ id }) => id === photoId);
  return {
    photos: mates.map(({ assetId }) => {
      const own = marks.get(assetId);
      return { photo: assetId, ...(own && { marks: own }) };
    }),
    links: mates.flatMap((mate, b) => {
      const tie = tieOf(photos, mate);
      return tie ? [{ a: placeOf(tie.to), b, points: tie.points }] : [];
    }),
    shown: placeOf(photo.id),
  };
}
