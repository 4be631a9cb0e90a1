import { randomUUID } from 'node:crypto';
import type { Db } from '@escena/db/create-db';
import { dropLease } from '@escena/db/leases/drop-lease';
import { takeLease } from '@escena/db/leases/take-lease';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { ensureQueues, retryLimit } from './boss-queues.ts';
import { checkHandlers } from './check-handlers.ts';
import { deliver } from './deliver.ts';
import { type QueueJobName, queueSchedules } from './queue-jobs.ts';
import { createReclaimer } from './reclaim-orphans.ts';
import type { HandlerEntry, JobHandler } from './worker-handler.ts';

export interface WorkerOptions {
  readonly url: string;
  readonly db: Db;
  /** exactly one for every job of queue-jobs.ts */
  readonly handlers: readonly AnyHandlerEntry[];
  /** jobs of a name at the same time, default 1 */
  readonly concurrency?: Partial<Record<QueueJobName, number>>;
  /** what goes wrong around jobs: a failed try, a lost connection */
  readonly onError: (error: unknown, job?: { name: string; entryId: string }) => void;
}

export type AnyHandlerEntry = { [Name in QueueJobName]: HandlerEntry<Name> }[QueueJobName];

export interface Worker extends AsyncDisposable {
  readonly id: string;
  /**
   * Takes no more jobs and waits for those that run; what has not ended by then is told to stop (its signal) and
   * delivered again.
   */
  stop(options?: { timeoutMs?: number }): Promise<void>;
}

/** A killed worker's job waits for two looks and the first retry delay: about five seconds. */
const reclaimEveryMs = 1_500;
/** Only a floor: NOTIFY wakes a worker within milliseconds. */
const pollSeconds = 2;
const superviseSeconds = 10;
const defaultStopTimeoutMs = 30_000;

/** Starts taking jobs. @throws AppError `internal` when a job has no handler or two */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { url, db, handlers, concurrency = {}, onError } = options;
  checkHandlers(handlers.map((entry) => entry.name));
  const id = `escena-worker-${randomUUID()}`;
  const boss = new PgBoss({
    connectionString: url,
    application_name: id,
    max: 4,
    schedule: true,
    useListenNotify: true,
    monitorIntervalSeconds: superviseSeconds,
    superviseIntervalSeconds: superviseSeconds,
  });
  boss.on('error', (error) => onError(error));
  await boss.start();
  await ensureQueues(boss);
  for (const [name, cron] of Object.entries(queueSchedules)) await boss.schedule(name, cron, {});
  for (const entry of handlers) {
    let workId: string | undefined;
    // pg-boss looks again after its polling time even where more waits: whoever has done one looks at once.
    const lookAgain = () => {
      if (workId !== undefined) boss.notifyWorker(workId);
    };
    workId = await boss.work(
      entry.name,
      {
        includeMetadata: true,
        localConcurrency: concurrency[entry.name] ?? 1,
        pollingIntervalSeconds: pollSeconds,
        notifyPollingIntervalSeconds: pollSeconds,
      },
      createTaker({ entry, id, db, onError, lookAgain }),
    );
  }

  const stopReclaiming = repeat(createReclaimer({ db, boss }), onError);
  let stopping: Promise<void> | undefined;
  const stop: Worker['stop'] = ({ timeoutMs = defaultStopTimeoutMs } = {}) =>
    (stopping ??= (async () => {
      await stopReclaiming();
      await boss.stop({ graceful: true, timeout: timeoutMs });
    })());
  return { id, stop, [Symbol.asyncDispose]: () => stop() };
}

interface TakerOptions {
  readonly entry: AnyHandlerEntry;
  readonly id: string;
  readonly db: Db;
  readonly onError: WorkerOptions['onError'];
  readonly lookAgain: () => void;
}

/** What pg-boss calls with what it fetched (batches of one). */
function createTaker({ entry, id, db, onError, lookAgain }: TakerOptions) {
  let loading: Promise<JobHandler<QueueJobName>> | undefined;
  return async (jobs: JobWithMetadata[]) => {
    for (const job of jobs) {
      const entryId = job.id;
      try {
        await takeLease(db, { entryId, queue: entry.name, workerId: id });
        loading ??= entry.load();
        await deliver({
          name: entry.name,
          payload: job.data,
          handler: await loading,
          attempt: job.retryCount + 1,
          signal: job.signal,
          attempts: retryLimit + 1,
        });
      } catch (error) {
        onError(error, { name: entry.name, entryId });
        throw error;
      } finally {
        await dropLease(db, { entryId, workerId: id }).catch(onError);
        lookAgain();
      }
    }
  };
}

/** Calls `work` again and again until stopped; the returned stop waits for the call that runs. */
function repeat(work: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const tick = () => {
    running = work()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(tick, reclaimEveryMs);
      });
  };
  tick();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
