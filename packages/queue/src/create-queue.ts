import type { Tx } from '@escena/db/create-db';
import { toDatabaseError } from '@escena/db/database-error';
import { fromPrisma, PgBoss } from 'pg-boss';
import { ensureQueues } from './boss-queues.ts';
import { type QueueJobName, queueJobs, type QueuePayload } from './queue-jobs.ts';

export interface EnqueueOptions {
  readonly tx: Tx;
  /** nobody waits for it at a screen: whatever else waits goes first */
  readonly background?: boolean;
}

export interface Queue extends AsyncDisposable {
  /**
   * Puts a job in the queue inside the caller's transaction: it is there when that is committed, and never else. The
   * same payload waits or runs at most once: a second one is dropped.
   * @returns whether it was new
   */
  enqueue<Name extends QueueJobName>(
    name: Name,
    payload: QueuePayload<Name>,
    options: EnqueueOptions,
  ): Promise<boolean>;
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  /** what goes wrong between calls (a lost connection); it heals by itself */
  readonly onError?: (error: Error) => void;
}

/** The queue for whoever puts in. Connects on the first call. */
export function createQueue({ url, onError = () => {} }: QueueOptions): Queue {
  let starting: Promise<PgBoss> | undefined;

  const start = async () => {
    // Maintenance is the workers' business; here two connections are plenty.
    const boss = new PgBoss({ connectionString: url, max: 2, supervise: false, schedule: false });
    boss.on('error', onError);
    await boss.start();
    await ensureQueues(boss);
    return boss;
  };

  /** A start that failed (the database was away) is forgotten: the next call tries again. */
  const started = () =>
    (starting ??= start().catch((error: unknown) => {
      starting = undefined;
      throw toDatabaseError(error);
    }));

  const stop = async () => {
    const boss = await starting;
    starting = undefined;
    await boss?.stop({ graceful: false });
  };

  return {
    async enqueue(name, payload, { tx, background = false }) {
      const data = queueJobs[name].parse(payload);
      const boss = await started();
      const id = await boss.send(name, data, {
        db: fromPrisma(tx),
        singletonKey: Object.values(data).join(' '),
        priority: background ? -1 : 0,
      });
      return id !== null;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
