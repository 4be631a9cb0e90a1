import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { feedRowFields } from './feed-fields.ts';

const progress = {
  ...feedRowFields,
  job: {
    select: {
      fraction: true,
      outputs: { where: { deletedAt: null }, orderBy: { index: 'asc' }, select: { id: true } },
    },
  },
} as const satisfies Prisma.FeedRowSelect;

/** A row and how far its job is. */
export type FeedRowProgress = Prisma.FeedRowGetPayload<{ select: typeof progress }>;

/** All rows of a feed in the file's order; they are few hundred. */
export async function listFeedRows(
  db: Db | Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<FeedRowProgress[]> {
  return db.feedRow.findMany({
    where: { workspaceId, feedId },
    orderBy: { index: 'asc' },
    select: progress,
  });
}
