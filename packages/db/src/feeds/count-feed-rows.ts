import type { Db, Tx } from '../create-db.ts';
import { FeedRowStatus } from '../generated/enums.ts';

export type FeedCounts = Readonly<Record<FeedRowStatus, number>>;

const none: FeedCounts = { waiting: 0, fetching: 0, running: 0, done: 0, failed: 0, cancelled: 0 };

/** How many rows of each feed are how far, by the feed's id. */
export async function countFeedRows(
  db: Db | Tx,
  { workspaceId, feedIds }: { workspaceId: string; feedIds: readonly string[] },
): Promise<ReadonlyMap<string, FeedCounts>> {
  const groups = await db.feedRow.groupBy({
    by: ['feedId', 'status'],
    where: { workspaceId, feedId: { in: [...feedIds] } },
    _count: true,
  });
  return new Map(
    feedIds.map((id) => {
      const own = groups.filter(({ feedId }) => feedId === id);
      return [id, { ...none, ...Object.fromEntries(own.map(({ status, _count }) => [status, _count])) }];
    }),
  );
}
