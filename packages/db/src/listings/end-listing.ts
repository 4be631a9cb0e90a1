import type { Tx } from '../create-db.ts';
import { cancelFeed } from '../feeds/steer-feed.ts';
import type { Feed } from '../feeds/feed-fields.ts';
import { type ListingPlace, lockListing } from './get-listing.ts';
import { listOpenBatches } from './list-batches.ts';

/**
 * The home is sold, let or taken back: what is being staged stops, and the pages of its pictures are withdrawn, except those
 * that another listing shows too.
 * @returns batches whose turn is to be enqueued in the same transaction
 * @throws AppError `not_found`, `listing.ended`
 */
export async function endListing(tx: Tx, { workspaceId, listingId }: ListingPlace): Promise<Feed[]> {
  const now = new Date();
  await lockListing(tx, { workspaceId, listingId });
  const ending: Feed[] = [];
  for (const { id: feedId } of await listOpenBatches(tx, { workspaceId, listingId })) {
    const feed = await cancelFeed(tx, { workspaceId, feedId });
    if (feed) ending.push(feed);
  }
  await tx.listing.updateMany({ where: { id: listingId, workspaceId }, data: { endedAt: now } });
  await tx.disclosure.updateMany({
    where: {
      workspaceId,
      withdrawnAt: null,
      delivered: {
        some: { delivery: { listingId } },
        none: { delivery: { listing: { endedAt: null } } },
      },
    },
    data: { withdrawnAt: now },
  });
  return ending;
}
