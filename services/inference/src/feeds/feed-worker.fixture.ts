/** A worker whose lanes are made of paper: everything is real but the pictures. Run by itself, it is a process to be killed. */
import { BlockList } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '@escena/core/app-error';
import { createDb, type Db } from '@escena/db/create-db';
import { createQueue } from '@escena/queue/create-queue';
import { queueJobNames } from '@escena/queue/queue-jobs';
import { type AnyHandlerEntry, startWorker } from '@escena/queue/start-worker';
import { workerHandler } from '@escena/queue/worker-handler';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import { advanceFeed } from '../handlers/advance-feed.ts';
import { ingestAsset } from '../handlers/ingest-asset.ts';
import { runJob } from '../handlers/run-job.ts';
import { wakeFeeds } from '../handlers/wake-feeds.ts';
import { allowAll } from '../moderation/moderator.ts';
import type { RunToolEvent, RunToolPayload } from '../tasks/messages.ts';
import { localPolicy } from '../webhooks/local-policy.fixture.ts';

export interface FeedWorkerOptions {
  readonly url: string;
  readonly db: Db;
  readonly folder: string;
  /** milliseconds that a picture takes */
  readonly runMs: number;
}

/** Seeds with which a job of the tests' comes to nothing. */
export const refusedSeed = 4_000_000_000;

export async function startFeedWorker({ url, db, folder, runMs }: FeedWorkerOptions) {
  const storage = createLocalStorage({ root: folder });
  const queue = createQueue({ url });
  const copies = { width: 640, height: 480, displayKey: 'display', thumbKey: 'thumb' };
  const tools = {
    run: async (
      _task: string,
      payload: unknown,
      { onEvent }: { onEvent?: (event: unknown) => void } = {},
    ) => {
      const { seed } = (payload as RunToolPayload).input as { seed: number };
      if (seed === refusedSeed) throw new AppError('staging.no_floor');
      await sleep(runMs);
      const keys = {
        imageKey: 'png',
        jpegKey: 'jpeg',
        maskKey: 'mask',
        displayKey: 'result',
        thumbKey: 'small',
      };
      const event: RunToolEvent = {
        type: 'output',
        output: { index: 0, ...keys, files: [], width: 640, height: 480, report: { seed } },
      };
      onEvent?.(event);
    },
  };
  const services = { db, queue, storage, policy: localPolicy(new BlockList()) };
  const handlers: AnyHandlerEntry[] = [
    workerHandler('asset.ingest', async () =>
      ingestAsset({ db, storage, moderator: allowAll, lane: { run: async () => copies } }),
    ),
    workerHandler('job.run', async () => runJob({ db, storage, moderator: allowAll, lane: tools })),
    workerHandler('feed.advance', async () => advanceFeed(services)),
    workerHandler('feed.wake', async () =>
      wakeFeeds({ ...services, log: { info: () => {}, error: () => {} } }),
    ),
  ];
  const idle = { run: async () => {}, giveUp: async () => {} };
  const rest = queueJobNames
    .filter((name) => !handlers.some((entry) => entry.name === name))
    .map((name) => workerHandler(name, async () => idle) as AnyHandlerEntry);
  const worker = await startWorker({ url, db, onError: () => {}, handlers: [...handlers, ...rest] });
  return {
    async [Symbol.asyncDispose]() {
      await worker.stop({ timeoutMs: 1000 });
      await queue.stop();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , url = '', folder = '', runMs = '0'] = process.argv;
  await startFeedWorker({ url, folder, runMs: Number(runMs), db: createDb({ url }) });
  process.send?.('ready');
}
