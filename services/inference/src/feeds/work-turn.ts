import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@escena/core/app-error';
import type { Feed, FeedRow } from '@escena/db/feeds/feed-fields';
import { countRowsLeft, listRowsToFetch, listRowsToStart } from '@escena/db/feeds/feed-work';
import { followRows } from '@escena/db/feeds/follow-rows';
import { type FeedTurn, findFeedOfTurn } from '@escena/db/feeds/take-turn';
import { bringPhoto } from './bring-photo.ts';
import type { FeedWork } from './feed-services.ts';
import { startRow } from './start-row.ts';

/** Then other feeds get their turn. */
const turnMs = 5_000;
/** Between two looks at what jobs and photos have come to. */
const lookMs = 250;
/** Jobs of a feed that wait or run: enough that a worker is never idle for want of the next. */
const mostRunning = 8;
/** Photos that are read before their turn; each takes room in the store. */
const mostAhead = 16;
/** Of strangers' servers, at the same time. */
const mostFetches = 4;

/**
 * One turn of a feed: takes over what its rows have come to, brings photos, starts jobs, and looks again, until its time is up,
 * nothing is left, or the turn is no longer the feed's.
 * @throws AppError what broke on our side; the turn may be worked on again
 */
export async function workTurn(turn: FeedTurn, work: FeedWork): Promise<void> {
  const { db, signal } = work;
  const { feedId } = turn;
  const until = Date.now() + turnMs;
  const fetching = new Map<FeedRow, Promise<void>>();
  const stop = new AbortController();
  const fetchWork = { ...work, signal: AbortSignal.any([signal, stop.signal]) };
  let failure: unknown;

  async function fetchMore(feed: Feed, ahead: number): Promise<void> {
    const free = Math.min(mostFetches - fetching.size, mostAhead - ahead - fetching.size);
    const except = [...fetching.keys()].map(({ id }) => id);
    for (const row of await listRowsToFetch(db, { feedId, limit: free, except })) {
      // Rows that show the same photo share it: the first brings it.
      if ([...fetching.keys()].some(({ source }) => source === row.source)) continue;
      const brought = bringPhoto(feed, row, fetchWork)
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => fetching.delete(row));
      fetching.set(row, brought);
    }
  }

  async function startMore(feed: Feed, running: number): Promise<void> {
    for (const row of await listRowsToStart(db, { feedId, limit: mostRunning - running }))
      if (!(await startRow(feed, row, work))) return;
  }

  try {
    for (;;) {
      const feed = await findFeedOfTurn(db, turn);
      if (!feed) return;
      await followRows(db, { feedId });
      const left = await countRowsLeft(db, { feedId });
      const goesOn = feed.status === 'running' && !signal.aborted && failure === undefined;
      if (!goesOn) stop.abort(new AppError('job.cancelled'));
      if (goesOn) await startMore(feed, left.running);
      if (goesOn && Date.now() < until) await fetchMore(feed, left.ahead);
      const nothingLeft = left.running + left.ahead + left.toFetch === 0;
      const rests = feed.status === 'paused' && left.running === 0;
      if (signal.aborted || failure !== undefined || nothingLeft || rests) break;
      if (Date.now() >= until && fetching.size === 0) break;
      await sleep(lookMs, undefined, { signal }).catch(() => {});
    }
  } finally {
    stop.abort(new AppError('job.cancelled'));
    await Promise.all(fetching.values());
  }
  if (failure !== undefined && !signal.aborted) throw failure;
}
