import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import { createFeed, type NewFeedRow } from '../feeds/create-feed.ts';
import type { Feed } from '../feeds/feed-fields.ts';
import type { Prisma } from '../generated/client.ts';
import { type ListingPlace, lockListing } from './get-listing.ts';
import { listListingPhotos } from './list-listing-photos.ts';
import { standingOf } from './picture-of-photo.ts';

export interface CreateBatchOptions extends ListingPlace {
  readonly createdById: string;
  readonly tool: string;
  readonly template: Prisma.InputJsonValue;
  /** `sku` is the listing photo's id */
  readonly rows: readonly NewFeedRow[];
}

/**
 * Photos of a listing to be staged: a feed, whose rows are paid for one by one and survive whatever breaks. Enqueue
 * `feed.advance` with its id and turn in the same transaction.
 * @throws AppError `not_found`, `listing.ended`; `listing.at_work` when one of the photos is being staged already
 */
export async function createBatch(tx: Tx, { rows, ...options }: CreateBatchOptions): Promise<Feed> {
  const { workspaceId, listingId, createdById, tool, template } = options;
  const { projectId, address: name } = await lockListing(tx, options);
  const photos = await listListingPhotos(tx, options);
  for (const { sku: photoId } of rows) {
    const photo = photos.find(({ id }) => id === photoId);
    if (!photo) throw new AppError('not_found', { data: { photoId } });
    if (standingOf(photo).atWork) throw new AppError('listing.at_work', { data: { photoId } });
  }
  return createFeed(tx, { workspaceId, projectId, listingId, createdById, name, tool, template, rows });
}
