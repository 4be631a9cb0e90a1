import type { Feed } from '@escena/db/feeds/feed-fields';
import type { ListingPhoto, ListingReview } from '@escena/db/listings/list-listing-photos';
import type { Listing, ListingCard } from '@escena/db/listings/listing-fields';
import { standingOf } from '@escena/db/listings/picture-of-photo';
import { listingLook } from '@escena/verticals/listing/look';
import { roomLink } from '@escena/verticals/listing/room-link';
import { listingRoomNames } from '@escena/verticals/listing/rooms';
import { profileNames } from '@escena/verticals/compliance/profiles';
import { isToStage } from '../listings/is-to-stage.ts';
import { linkedPhotos } from '../listings/linked-photos.ts';
import type { ListingCardView, ListingPhotoView, ListingView, ReviewView } from './listing-view.ts';
import { storedError } from './stored-error.ts';

export function toListingCardView({ photos, _count, ...card }: ListingCard): ListingCardView {
  const { id, projectId, address, reference, createdAt, endedAt } = card;
  const coverId = photos[0]?.assetId ?? null;
  return { id, projectId, address, reference, createdAt, endedAt, photoCount: _count.photos, coverId };
}

interface ListingParts {
  readonly listing: Listing;
  readonly photos: readonly ListingPhoto[];
  /** batches that are not over */
  readonly batches: readonly Feed[];
}

export function toListingView({ listing, photos, batches }: ListingParts): ListingView {
  const { workspaceId: _, profile, look, ...rest } = listing;
  const paused = batches.find(({ status }) => status === 'paused');
  const shown = photos.map((photo) => ({
    ...toListingPhotoView(photo),
    together: linkedPhotos(photos, photo).length,
  }));
  return {
    ...rest,
    profile: profileNames.find((name) => name === profile) ?? 'other',
    look: listingLook.parse(look),
    atWork: photos.some((photo) => standingOf(photo).atWork),
    paused: storedError(paused?.pauseCode ?? null),
    photos: shown,
  };
}

function toListingPhotoView(photo: ListingPhoto): Omit<ListingPhotoView, 'together'> {
  const { id, assetId, asset, roomSource, leftOut, roomGroup, reviews } = photo;
  const { row, picture, pictures, approval, request } = standingOf(photo);
  return {
    id,
    assetId,
    name: asset.name,
    ready: asset.status === 'ready',
    room: listingRoomNames.find((name) => name === photo.room) ?? null,
    roomSource,
    leftOut,
    roomGroup,
    roomLink: roomLink.safeParse(photo.roomLink).data ?? null,
    staged: isToStage(photo),
    run: row
      ? {
          status: row.status,
          fraction: row.status === 'done' ? 1 : (row.job?.fraction ?? 0),
          error: storedError(row.errorCode),
          credits: row.job?.credits ?? null,
        }
      : null,
    picture: picture
      ? {
          outputId: picture.outputId,
          jobId: picture.jobId,
          madeAt: picture.madeAt,
          width: picture.width,
          height: picture.height,
        }
      : null,
    earlier: pictures.slice(1).map(({ outputId, madeAt }) => ({ outputId, madeAt })),
    approved: approval ? { by: nameOf(approval), at: approval.createdAt } : null,
    request: request ? toReviewView(request) : null,
    history: reviews.map(toReviewView).toReversed(),
  };
}

function toReviewView(review: ListingReview): ReviewView {
  const { id, outputId, verdict, comment, deliveryId, createdAt: at } = review;
  return { id, outputId, verdict, comment, by: nameOf(review), client: deliveryId !== null, at };
}

function nameOf({ by }: ListingReview): string | null {
  return by?.name ?? by?.email ?? null;
}
