import { listOpenTurns } from '@escena/db/feeds/take-turn';
import { inTransaction } from '@escena/db/in-transaction';
import type { Queue } from '@escena/queue/create-queue';
import type { JobHandler } from '@escena/queue/worker-handler';
import type { Maintenance } from './maintenance.ts';

interface Wiring extends Pick<Maintenance, 'db' | 'log'> {
  readonly queue: Queue;
}

/** Every minute: a feed whose entry the queue gave up is put back. Those that have theirs keep it. */
export function wakeFeeds({ db, queue, log }: Wiring): JobHandler<'feed.wake'> {
  return {
    async run() {
      for (const turn of await listOpenTurns(db))
        await inTransaction(db, (tx) => queue.enqueue('feed.advance', turn, { tx }));
    },
    // The next minute tries again.
    async giveUp(_payload, error) {
      log.error({ err: error }, 'feeds');
    },
  };
}
