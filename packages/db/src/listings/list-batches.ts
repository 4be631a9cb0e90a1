import type { Db, Tx } from '../create-db.ts';
import { type Feed, feedFields } from '../feeds/feed-fields.ts';
import type { ListingPlace } from './get-listing.ts';

/** The batches of a listing that are not over, oldest first. */
export async function listOpenBatches(
  db: Db | Tx,
  { workspaceId, listingId }: ListingPlace,
): Promise<Feed[]> {
  return db.feed.findMany({
    where: { workspaceId, listingId, finishedAt: null },
    orderBy: { id: 'asc' },
    select: feedFields,
  });
}
