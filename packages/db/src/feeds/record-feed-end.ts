import type { Tx } from '../create-db.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import { countFeedRows } from './count-feed-rows.ts';

/** Tells whoever listens that a feed has ended: called in the transaction that ends it, after it. */
export async function recordFeedEnd(
  tx: Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<void> {
  const { turn, ...feed } = await tx.feed.findUniqueOrThrow({
    where: { id: feedId },
    select: {
      id: true,
      projectId: true,
      name: true,
      tool: true,
      status: true,
      turn: true,
      createdAt: true,
      finishedAt: true,
    },
  });
  await recordEvent(tx, {
    workspaceId,
    type: 'feed.finished',
    // A feed whose rows were tried again ends again.
    subjectId: `${feedId}.${turn}`,
    data: async () => {
      const counts = await countFeedRows(tx, { workspaceId, feedIds: [feedId] });
      return {
        ...feed,
        rows: { ...counts.get(feedId) },
        createdAt: feed.createdAt.toISOString(),
        finishedAt: feed.finishedAt?.toISOString() ?? null,
      };
    },
  });
}
