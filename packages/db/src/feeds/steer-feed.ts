/** What people decide about a feed. Each is one transaction; asking again changes nothing. */
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { requestCancel } from '../jobs/request-cancel.ts';
import { type Feed, feedFields } from './feed-fields.ts';
import { lockFeed } from './lock-feed.ts';

interface FeedOfWorkspace {
  readonly workspaceId: string;
  readonly feedId: string;
}

/** Starts nothing more; what runs goes on. @throws AppError `not_found` */
export async function pauseFeed(db: Db | Tx, { workspaceId, feedId }: FeedOfWorkspace): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { status } = await lockFeed(tx, { workspaceId, feedId });
    if (status === 'running') await tx.feed.updateMany({ where: { id: feedId }, data: { status: 'paused' } });
  });
}

/**
 * Goes on with a paused feed. Enqueue its turn in the same transaction.
 * @returns undefined when it is not paused
 * @throws AppError `not_found`
 */
export async function resumeFeed(
  tx: Tx,
  { workspaceId, feedId }: FeedOfWorkspace,
): Promise<Feed | undefined> {
  const { status } = await lockFeed(tx, { workspaceId, feedId });
  return status === 'paused' ? reopen(tx, feedId) : undefined;
}

/**
 * Gives rows that failed another try. Their photos are fetched again only where that is what failed. Enqueue the feed's turn in the
 * same transaction.
 * @param rowId only this one
 * @returns undefined when none had failed
 * @throws AppError `not_found`
 */
export async function retryFeedRows(
  tx: Tx,
  { workspaceId, feedId, rowId }: FeedOfWorkspace & { readonly rowId?: string },
): Promise<Feed | undefined> {
  await lockFeed(tx, { workspaceId, feedId });
  const failed = { id: rowId, workspaceId, feedId, status: 'failed' } as const;
  const again = { jobId: null, errorCode: null, errorDetail: null };
  const ready = await tx.feedRow.updateMany({
    where: { ...failed, asset: { status: 'ready', deletedAt: null } },
    data: { ...again, status: 'fetching' },
  });
  const others = await tx.feedRow.updateMany({
    where: failed,
    data: { ...again, status: 'waiting', assetId: null },
  });
  return ready.count + others.count > 0 ? reopen(tx, feedId) : undefined;
}

/**
 * Stops a feed: rows that wait are cancelled, jobs that wait or run are told to stop. Enqueue its turn in the same transaction: it
 * sees the feed to its end.
 * @returns undefined when it had ended
 * @throws AppError `not_found`
 */
export async function cancelFeed(
  db: Db | Tx,
  { workspaceId, feedId }: FeedOfWorkspace,
): Promise<Feed | undefined> {
  return inTransaction(db, async (tx) => {
    const { finishedAt } = await lockFeed(tx, { workspaceId, feedId });
    if (finishedAt) return undefined;
    await tx.feedRow.updateMany({
      where: { feedId, status: { in: ['waiting', 'fetching'] } },
      data: { status: 'cancelled' },
    });
    const running = await tx.feedRow.findMany({
      where: { feedId, status: 'running', jobId: { not: null } },
      select: { jobId: true },
    });
    for (const { jobId } of running) if (jobId) await requestCancel(tx, { workspaceId, jobId });
    return tx.feed.update({
      where: { id: feedId },
      data: { status: 'cancelled', pauseCode: null, pauseDetail: null, turn: { increment: 1 } },
      select: feedFields,
    });
  });
}

async function reopen(tx: Tx, feedId: string): Promise<Feed> {
  return tx.feed.update({
    where: { id: feedId },
    data: {
      status: 'running',
      pauseCode: null,
      pauseDetail: null,
      finishedAt: null,
      turn: { increment: 1 },
    },
    select: feedFields,
  });
}
