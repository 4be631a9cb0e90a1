import { inTransaction } from '@escena/db/in-transaction';
import { type FeedTurn, handOn, pauseTurn } from '@escena/db/feeds/take-turn';
import { withRetry } from '@escena/db/with-retry';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { FeedServices } from '../feeds/feed-services.ts';
import { workTurn } from '../feeds/work-turn.ts';

/**
 * Works on a catalogue for some seconds and hands on to its next turn. Every step of a row is one transaction under the row's
 * lock, so a turn may be killed anywhere and delivered again.
 */
export function advanceFeed(services: FeedServices): JobHandler<'feed.advance'> {
  const { db, queue } = services;
  const next = (turn: FeedTurn) =>
    withRetry(() =>
      inTransaction(db, async (tx) => {
        const following = await handOn(tx, turn);
        if (following) await queue.enqueue('feed.advance', following, { tx });
      }),
    );
  return {
    async run(turn, { signal }) {
      await workTurn(turn, { ...services, signal });
      await next(turn);
    },
    async giveUp(turn, error) {
      // A turn runs nothing that could kill a worker: if workers died, it was not for this.
      if (error.code !== 'worker.crashed')
        await pauseTurn(db, { ...turn, pauseCode: error.code, pauseDetail: error.detail });
      await next(turn);
    },
  };
}
