/** How pg-boss keeps our queues: the same for whoever puts in and whoever takes out. */
import type { PgBoss, QueuePolicy } from 'pg-boss';
import { queueJobNames } from './queue-jobs.ts';

/** How often a job is tried again when it broke on our side. */
export const retryLimit = 3;

/** pg-boss's least is 10 s. It only matters when a worker's connection outlives it, as a cut cable does. */
const heartbeatSeconds = 20;
/** Four variations on a slow machine, and room to spare; a hung job is the handler's to end. */
const expireInSeconds = 3 * 60 * 60;

const policy: QueuePolicy = 'exclusive';

const options = {
  heartbeatSeconds,
  expireInSeconds,
  // One delivery more than tries: the last one only tells the handler to give up, should all others have been killed.
  retryLimit: retryLimit + 1,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  notify: true,
};

/** Makes the queues, or brings those of an earlier version up to date. */
export async function ensureQueues(boss: PgBoss): Promise<void> {
  for (const name of queueJobNames) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, { ...options, policy });
  }
}
