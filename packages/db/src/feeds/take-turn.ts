/**
 * Whose turn it is. A feed is worked on in turns, each an entry in the queue; the one of before ends when it sees that its
 * number is no longer the feed's. So the next turn is there if and only if this one handed on, whatever is killed between.
 */
import type { Db, Tx } from '../create-db.ts';
import { recordFeedEnd } from './record-feed-end.ts';
import { type Feed, feedFields } from './feed-fields.ts';
import { lockFeed } from './lock-feed.ts';

export interface FeedTurn {
  readonly feedId: string;
  readonly turn: number;
}

/** For workers, whose queue names no tenant: the feed, while it is this turn's and something is left to do. */
export async function findFeedOfTurn(db: Db | Tx, { feedId, turn }: FeedTurn): Promise<Feed | undefined> {
  const feed = await db.feed.findFirst({
    where: { id: feedId, turn, finishedAt: null },
    select: feedFields,
  });
  return feed ?? undefined;
}

/**
 * Ends a turn: the feed ends with it when no row is left to do; a paused one rests once nothing of it runs.
 * @returns the turn to enqueue in the same transaction; undefined when there is none
 */
export async function handOn(tx: Tx, { feedId, turn }: FeedTurn): Promise<FeedTurn | undefined> {
  const found = await findFeedOfTurn(tx, { feedId, turn });
  if (!found) return undefined;
  const { workspaceId } = found;
  const feed = await lockFeed(tx, { workspaceId, feedId });
  if (feed.turn !== turn || feed.finishedAt) return undefined;
  const running = await tx.feedRow.count({ where: { feedId, status: 'running' } });
  const open = await tx.feedRow.count({ where: { feedId, status: { in: ['waiting', 'fetching'] } } });
  if (running + open === 0) {
    await tx.feed.updateMany({
      where: { id: feedId },
      data: {
        finishedAt: new Date(),
        ...(feed.status === 'cancelled' ? {} : { status: 'done', pauseCode: null, pauseDetail: null }),
      },
    });
    await recordFeedEnd(tx, { workspaceId, feedId });
    return undefined;
  }
  if (feed.status === 'paused' && running === 0) return undefined;
  await tx.feed.updateMany({ where: { id: feedId }, data: { turn: { increment: 1 } } });
  return { feedId, turn: turn + 1 };
}

/** Pauses a feed whose turn it is, with the reason. */
export async function pauseTurn(
  db: Db | Tx,
  { feedId, turn, ...reason }: FeedTurn & { readonly pauseCode: string; readonly pauseDetail?: string },
): Promise<void> {
  await db.feed.updateMany({
    where: { id: feedId, turn, status: 'running' },
    data: { status: 'paused', ...reason },
  });
}

/** The turn of every feed that should have an entry in the queue: to put back what was lost. */
export async function listOpenTurns(db: Db | Tx): Promise<FeedTurn[]> {
  const feeds = await db.feed.findMany({
    where: {
      finishedAt: null,
      OR: [{ status: { not: 'paused' } }, { rows: { some: { status: 'running' } } }],
    },
    select: { id: true, turn: true },
  });
  return feeds.map(({ id: feedId, turn }) => ({ feedId, turn }));
}
