import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { FeedRowStatus } from '../generated/enums.ts';
import { feedRowFields } from './feed-fields.ts';

const rowWithPictures = {
  ...feedRowFields,
  job: {
    select: {
      fraction: true,
      input: true,
      outputs: {
        where: { deletedAt: null },
        orderBy: { index: 'asc' },
        select: { id: true, index: true, reportJson: true, imageKey: true, jpegKey: true },
      },
    },
  },
} as const satisfies Prisma.FeedRowSelect;

/** A row with what has been made of it so far. */
export type FeedRowWithPictures = Prisma.FeedRowGetPayload<{ select: typeof rowWithPictures }>;

interface ListFeedRowsOptions {
  readonly workspaceId: string;
  readonly feedId: string;
  readonly statuses?: readonly FeedRowStatus[];
  /** the last index of the page before */
  readonly after?: number;
  /** rows at most */
  readonly limit: number;
}

/** Rows in the file's order, a page at a time. */
export async function listFeedRows(
  db: Db | Tx,
  { workspaceId, feedId, statuses, after = -1, limit }: ListFeedRowsOptions,
): Promise<FeedRowWithPictures[]> {
  return db.feedRow.findMany({
    where: { workspaceId, feedId, index: { gt: after }, status: statuses && { in: [...statuses] } },
    orderBy: { index: 'asc' },
    take: limit,
    select: rowWithPictures,
  });
}
