import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { ListingPlace } from './get-listing.ts';

export const reviewFields = {
  id: true,
  outputId: true,
  verdict: true,
  comment: true,
  deliveryId: true,
  createdAt: true,
  by: { select: { id: true, name: true, email: true } },
} as const satisfies Prisma.ListingReviewSelect;

export type ListingReview = Prisma.ListingReviewGetPayload<{ select: typeof reviewFields }>;

const photoFields = {
  id: true,
  assetId: true,
  position: true,
  room: true,
  roomSource: true,
  leftOut: true,
  roomGroup: true,
  roomLink: true,
  asset: {
    select: {
      name: true,
      status: true,
      errorCode: true,
      storageKey: true,
      displayKey: true,
    },
  },
  reviews: { orderBy: { id: 'asc' }, select: reviewFields },
} as const satisfies Prisma.ListingPhotoSelect;

const rowFields = {
  id: true,
  feedId: true,
  sku: true,
  status: true,
  errorCode: true,
  job: {
    select: {
      id: true,
      input: true,
      credits: true,
      fraction: true,
      outputs: {
        where: { deletedAt: null },
        orderBy: { index: 'asc' },
        take: 1,
        select: { id: true, createdAt: true, width: true, height: true },
      },
    },
  },
} as const satisfies Prisma.FeedRowSelect;

export type BatchRow = Prisma.FeedRowGetPayload<{ select: typeof rowFields }>;

export interface ListingPhoto extends Prisma.ListingPhotoGetPayload<{ select: typeof photoFields }> {
  /** what was started for it, oldest first */
  readonly rows: readonly BatchRow[];
}

/**
 * The photos of a listing in its order, with everything that was started for them and decided about them; one in the bin is not
 * there until it is taken out again.
 */
export async function listListingPhotos(
  db: Db | Tx,
  { workspaceId, listingId }: ListingPlace,
): Promise<ListingPhoto[]> {
  const photos = await db.listingPhoto.findMany({
    where: { workspaceId, listingId, asset: { deletedAt: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: photoFields,
  });
  const rows = await db.feedRow.findMany({
    where: { workspaceId, feed: { listingId } },
    orderBy: { id: 'asc' },
    select: rowFields,
  });
  return photos.map((photo) => ({ ...photo, rows: rows.filter(({ sku }) => sku === photo.id) }));
}
