/**
 * The worker process: takes jobs from the queue and has them done by child processes: four that stay free for what a
 * person waits for at the screen (uploads, rooms, 3D models, exports), one for the studio, one for the other tools and one that
 * readies checkpoints. And sends webhooks.
 */
import { openShop } from '@escena/billing/stripe/stripe-env';
import { createDb } from '@escena/db/create-db';
import { createQueue } from '@escena/queue/create-queue';
import { startWorker } from '@escena/queue/start-worker';
import { workerHandler } from '@escena/queue/worker-handler';
import { createRemotePolicy } from '@escena/remote/remote-policy';
import { openStorage } from '@escena/storage/open-storage';
import pino from 'pino';
import { startCheckpoints } from './checkpoints/start-checkpoints.ts';
import { storeId } from './checkpoints/store-id.ts';
import { readEnv } from './env.ts';
import { serveHealth } from './health-server.ts';
import { openModerator } from './moderation/moderation-env.ts';
import { startMeaning } from './meaning/start-meaning.ts';
import { createMetrics } from './metrics.ts';
import { TaskProcess, type TaskProcessOptions } from './process/task-process.ts';
import { startDeliveries } from './webhooks/start-deliveries.ts';

/** The tools report several times a second; a decode of 100 megapixels says nothing for half a minute. */
const silenceMs = 120_000;
const startMs = 60_000;
const cancelGraceMs = 3_000;
/** Preparing a network of many gigabytes says nothing until it is done. */
const checkpointSilenceMs = 60 * 60_000;
/** Then what still runs is given back to the queue. */
const drainMs = 5_000;

/** A feed's turn mostly waits: for photos to come and jobs to end. */
const feedsAtOnce = 4;
/** Runs of the studio: those of one checkpoint share its calls, and one reads or saves while another draws. */
const drawsAtOnce = 2;

const env = readEnv();
const log = pino({ level: env.LOG_LEVEL, name: 'worker' });
const metrics = createMetrics();
const db = createDb({ url: env.DATABASE_URL });
const storage = openStorage(env);
const moderator = openModerator(env);
const policy = createRemotePolicy(env);
const queue = createQueue({
  url: env.DATABASE_URL,
  onError: (error) => log.error({ err: error }, 'queue'),
});
const lane = (options: Partial<Pick<TaskProcessOptions, 'silenceMs' | 'maxTasks'>> = {}): TaskProcess =>
  new TaskProcess({
    entry: new URL('./tasks/main.ts', import.meta.url),
    env: env.inherited,
    silenceMs,
    startMs,
    cancelGraceMs,
    ...options,
  });
const uploads = lane();
const rooms = lane();
const models = lane();
const exports = lane();
const tools = lane();
const studio = lane({ maxTasks: drawsAtOnce });
const preparation = lane({ silenceMs: checkpointSilenceMs });
const meanings = lane();

const worker = await startWorker({
  url: env.DATABASE_URL,
  db,
  handlers: [
    workerHandler('asset.ingest', async () => {
      const { ingestAsset } = await import('./handlers/ingest-asset.ts');
      return metrics.timed('asset.ingest', ingestAsset({ db, storage, moderator, lane: uploads }));
    }),
    workerHandler('asset.understand', async () => {
      const { understandRoom } = await import('./handlers/understand-room.ts');
      return metrics.timed('asset.understand', understandRoom({ db, lane: rooms }));
    }),
    workerHandler('font.check', async () => {
      const { checkFont } = await import('./handlers/check-font.ts');
      return metrics.timed('font.check', checkFont({ db, lane: models }));
    }),
    workerHandler('model.check', async () => {
      const { checkModel } = await import('./handlers/check-model.ts');
      return metrics.timed('model.check', checkModel({ db, lane: models }));
    }),
    workerHandler('disclosure.make', async () => {
      const { makeDisclosure } = await import('./handlers/make-disclosure.ts');
      return metrics.timed('disclosure.make', makeDisclosure({ db, lane: exports }));
    }),
    workerHandler('delivery.make', async () => {
      const { makeDelivery } = await import('./handlers/make-delivery.ts');
      return metrics.timed('delivery.make', makeDelivery({ db, lane: exports }));
    }),
    workerHandler('feed.advance', async () => {
      const { advanceFeed } = await import('./handlers/advance-feed.ts');
      return metrics.timed('feed.advance', advanceFeed({ db, queue, storage, policy }));
    }),
    workerHandler('feed.wake', async () => {
      const { wakeFeeds } = await import('./handlers/wake-feeds.ts');
      return metrics.timed('feed.wake', wakeFeeds({ db, queue, log }));
    }),
    workerHandler('ads.plan', async () => {
      const { planAds } = await import('./handlers/plan-ads.ts');
      return metrics.timed('ads.plan', planAds({ db, log }));
    }),
    workerHandler('privacy.run', async () => {
      const { privacyTask } = await import('./handlers/privacy-task.ts');
      return metrics.timed('privacy.run', privacyTask({ db, storage, log }));
    }),
    workerHandler('retention.sweep', async () => {
      const { sweep } = await import('./handlers/sweep.ts');
      return metrics.timed('retention.sweep', sweep({ db, storage, log }));
    }),
    workerHandler('store.collect', async () => {
      const { collect } = await import('./handlers/collect.ts');
      return metrics.timed('store.collect', collect({ db, storage, log }));
    }),
    workerHandler('billing.tidy', async () => {
      const { tidyBilling } = await import('./handlers/tidy-billing.ts');
      return metrics.timed('billing.tidy', tidyBilling({ db, shop: openShop(env), log }));
    }),
    workerHandler('job.run', async () => {
      const { runJob } = await import('./handlers/run-job.ts');
      return metrics.timed('job.run', runJob({ db, storage, moderator, lane: tools }));
    }),
    workerHandler('job.draw', async () => {
      const { runJob } = await import('./handlers/run-job.ts');
      return metrics.timed('job.draw', runJob({ db, storage, moderator, lane: studio }));
    }),
  ],
  concurrency: { 'feed.advance': feedsAtOnce, 'job.draw': drawsAtOnce },
  onError: (error, job) => log.error({ err: error, ...job }, 'queue'),
});
const deliveries = startDeliveries({
  db,
  policy,
  onError: (error) => log.error({ err: error }, 'webhooks'),
  onSettled: ({ result }) => metrics.countDelivery(result),
});
const checkpoints = startCheckpoints({
  db,
  place: { storeId: await storeId(env.modelStore), store: env.modelStore, ...env.checkpoints },
  lane: preparation,
  threads: env.ESCENA_THREADS,
  provider: env.ESCENA_DEVICE,
  log,
});
const meaning = startMeaning({ db, lane: meanings, log });
const health = env.ESCENA_METRICS_PORT && serveHealth({ port: env.ESCENA_METRICS_PORT, metrics });
log.info({ worker: worker.id, threads: env.ESCENA_THREADS }, 'ready');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([
    worker.stop({ timeoutMs: drainMs }),
    deliveries.stop({ timeoutMs: drainMs }),
    checkpoints.stop(),
    meaning.stop(),
  ]);
  await preparation[Symbol.asyncDispose]();
  await meanings[Symbol.asyncDispose]();
  await uploads[Symbol.asyncDispose]();
  await rooms[Symbol.asyncDispose]();
  await models[Symbol.asyncDispose]();
  await exports[Symbol.asyncDispose]();
  await tools[Symbol.asyncDispose]();
  await studio[Symbol.asyncDispose]();
  if (health) health.close();
  await queue.stop();
  await db.$disconnect();
  log.info('stopped');
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
