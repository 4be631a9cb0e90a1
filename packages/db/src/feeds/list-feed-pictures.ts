import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { feedRowFields } from './feed-fields.ts';

const pictures = {
  ...feedRowFields,
  job: {
    select: {
      status: true,
      input: true,
      outputs: {
        where: { deletedAt: null },
        orderBy: { index: 'asc' },
        select: {
          id: true,
          reportJson: true,
          imageKey: true,
          jpegKey: true,
          files: { orderBy: { id: 'asc' }, select: { name: true, storageKey: true } },
        },
      },
    },
  },
} as const satisfies Prisma.FeedRowSelect;

/** A row and what its job has made; finished, if the job succeeded. */
export type FeedRowPictures = Prisma.FeedRowGetPayload<{ select: typeof pictures }>;

/** All rows of a feed with their pictures and what was measured of them, in the file's order. */
export async function listFeedPictures(
  db: Db | Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<FeedRowPictures[]> {
  return db.feedRow.findMany({
    where: { workspaceId, feedId },
    orderBy: { index: 'asc' },
    select: pictures,
  });
}
