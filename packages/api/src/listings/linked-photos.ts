import type { ListingPhoto } from '@escena/db/listings/list-listing-photos';
import { type RoomLink, roomLink } from '@escena/verticals/listing/room-link';
import { isToStage } from './is-to-stage.ts';

/** Of a photo, as much as its ties need. */
export type LinkedPhoto = Pick<ListingPhoto, 'id' | 'room' | 'leftOut' | 'roomGroup' | 'roomLink'>;

/** How a photo is tied to another of its room that is furnished, too; undefined: it is not. */
export function tieOf(photos: readonly LinkedPhoto[], photo: LinkedPhoto): RoomLink | undefined {
  const { data } = roomLink.safeParse(photo.roomLink);
  const isMate = ({ id, roomGroup }: LinkedPhoto) => id === data?.to && roomGroup === photo.roomGroup;
  const mate = photos.find(isMate);
  return photo.roomGroup !== '' && isToStage(photo) && mate && isToStage(mate) ? data : undefined;
}

/**
 * The photos that show one set of furniture with this one, itself among them: tied to it, or to one that is. In the order of the
 * listing.
 */
export function linkedPhotos<Photo extends LinkedPhoto>(photos: readonly Photo[], photo: Photo): Photo[] {
  const reached = new Set([photo.id]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const one of photos) {
      const to = tieOf(photos, one)?.to;
      if (to === undefined || (!reached.has(one.id) && !reached.has(to))) continue;
      reached.add(one.id).add(to);
    }
  }
  return photos.filter(({ id }) => reached.has(id));
}
