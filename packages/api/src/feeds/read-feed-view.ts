import type { Db, Tx } from '@escena/db/create-db';
import { countFeedRows } from '@escena/db/feeds/count-feed-rows';
import { getFeed } from '@escena/db/feeds/get-feed';
import type { FeedView } from '../views/feed-view.ts';
import { toFeedView } from '../views/to-feed-view.ts';

/** A feed as it is now. @throws AppError `not_found` */
export async function readFeedView(
  db: Db | Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<FeedView> {
  const feed = await getFeed(db, { workspaceId, feedId });
  const counts = await countFeedRows(db, { workspaceId, feedIds: [feedId] });
  const rows = counts.get(feedId);
  if (!rows) throw new Error('a feed without counts');
  return toFeedView(feed, rows);
}
