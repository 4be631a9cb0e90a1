/** The studio through the real tool process and the real pool, on checkpoints of a few numbers. */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { grantCredits } from '@escena/billing/grant-credits';
import { reserveCredits } from '@escena/billing/reserve-credits';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';
import { createJob } from '@escena/db/jobs/create-job';
import type { Db } from '@escena/db/create-db';
import { getJob } from '@escena/db/jobs/get-job';
import { requestCancel } from '@escena/db/jobs/request-cancel';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { decodeImage } from '@escena/imaging/decode-image';
import type { JobHandler } from '@escena/queue/worker-handler';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import type { Storage } from '@escena/storage/storage';
import { studioInput } from '@escena/verticals/studio/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TaskProcess } from '../process/task-process.ts';
import { allowAll } from '../moderation/moderator.ts';
import { runJob } from './run-job.ts';

let folder = '';
let database: TestDatabase;
let db: Db;
let storage: Storage;
let lane: TaskProcess;
let handler: JobHandler<'job.run'>;
const soon = { timeout: 30_000, interval: 20 };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-studio-'));
  database = await createTestDatabase();
  db = database.db;
  storage = createLocalStorage({ root: path.join(folder, 'images') });
  await installTinyCheckpoints(path.join(folder, 'models'));
  await installTinyCheckpoints(path.join(folder, 'models'), { prefix: 'research', commercial: false });
  lane = new TaskProcess({
    entry: new URL('../tasks/main.ts', import.meta.url),
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      ESCENA_DATA: folder,
      ESCENA_THREADS: '1',
    },
    execArgv: ['--import', import.meta.resolve('tsx')],
    silenceMs: 60_000,
    startMs: 60_000,
    cancelGraceMs: 3000,
    maxTasks: 2,
  });
  handler = runJob({ db, lane, storage, moderator: allowAll });
}, 60_000);
afterAll(async () => {
  await lane[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const delivery = { attempt: 1, lastTry: false, signal: new AbortController().signal };
const children = async (): Promise<string> =>
  (await readFile(`/proc/${lane.pid}/task/${lane.pid}/children`, 'utf8')).trim();

async function queueJob(asked: object) {
  const { workspaceId, projectId, userId } = await createFixture(db);
  await grantCredits(db, { workspaceId, credits: 100, reason: 'a test' });
  const input = studioInput.parse({ checkpoint: 'tiny-plain', width: 64, height: 64, guidance: 1, ...asked });
  const jobId = await db.$transaction(async (tx) => {
    const place = { workspaceId, projectId, assetId: null, createdById: userId };
    const { id } = await createJob(tx, { ...place, tool: 'studio', input, credits: 2 });
    await reserveCredits(tx, { workspaceId, jobId: id, credits: 2 });
    return id;
  });
  return {
    jobId,
    job: () => getJob(db, { workspaceId, jobId }),
    balance: () => readBalance(db, { workspaceId }),
    cancel: () => requestCancel(db, { workspaceId, jobId }),
  };
}

it('draws without a photo, the same bytes again, from a checkpoint that stays in memory', async () => {
  const first = await queueJob({ images: 2, steps: 3 });
  await handler.run({ jobId: first.jobId }, delivery);
  const { outputs, ...done } = await first.job();
  expect(done).toMatchObject({ status: 'succeeded', fraction: 1, assetId: null });
  expect(outputs).toMatchObject([
    { index: 0, maskKey: null, width: 64, reportJson: { seed: 0, renderer: 'tiny-plain', fromWords: true } },
    { index: 1, maskKey: null, width: 64, reportJson: { seed: 1 } },
  ]);
  expect(await first.balance()).toMatchObject({ reserved: 0, spent: 2 });
  const [picture] = outputs;
  expect((await decodeImage(await storage.read(picture?.imageKey ?? ''), { minSide: 1 })).raster.width).toBe(
    64,
  );

  const holder = await children();
  const again = await queueJob({ images: 2, steps: 3 });
  await handler.run({ jobId: again.jobId }, delivery);
  const twice = await again.job();
  expect(twice.outputs.map(({ imageKey, jpegKey }) => [imageKey, jpegKey])).toEqual(
    outputs.map(({ imageKey, jpegKey }) => [imageKey, jpegKey]),
  );
  expect(await children()).toBe(holder);
});

it('has two in hand at once, each as if alone', async () => {
  const asked = { steps: 40, width: 128, height: 128 };
  const alone = await queueJob({ ...asked, seed: 11 });
  await handler.run({ jobId: alone.jobId }, delivery);
  const both = await Promise.all([queueJob({ ...asked, seed: 11 }), queueJob({ ...asked, seed: 12 })]);
  await Promise.all(both.map(({ jobId }) => handler.run({ jobId }, delivery)));
  const [[first], [same], [other]] = (await Promise.all(
    [alone, ...both].map(async ({ job }) => (await job()).outputs.map(({ imageKey }) => imageKey)),
  )) as [string[], string[], string[]];
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

it('shows what is emerging, is cancelled at its step within a second or so, and costs nothing', async () => {
  const { jobId, job, balance, cancel } = await queueJob({ steps: 900, width: 256, height: 256 });
  const running = handler.run({ jobId }, delivery);
  await expect.poll(async () => (await job()).previewKey, soon).not.toBeNull();
  const { step, steps, stage, etaSeconds, previewKey } = await job();
  expect([stage, steps]).toEqual(['draw', 900]);
  expect(step).toBeGreaterThan(0);
  expect(etaSeconds === null || etaSeconds >= 0).toBe(true);
  expect((await decodeImage(await storage.read(previewKey ?? ''), { minSide: 1 })).format).toBe('jpeg');
  const asked = performance.now();
  await cancel();
  await running;
  // The wish is looked for twice a second; the rest of this bound is a busy machine's.
  expect(performance.now() - asked).toBeLessThan(5000);
  const { step: last, ...stopped } = await job();
  expect(stopped).toMatchObject({ status: 'cancelled', outputs: [] });
  expect(last).toBeLessThan(900);
  expect(await balance()).toMatchObject({ reserved: 0, spent: 0 });
});

it('loses nothing when its process is killed half way, and charges once', async () => {
  const { jobId, job, balance } = await queueJob({ images: 2, steps: 300 });
  const running = handler.run({ jobId }, delivery);
  await expect.poll(async () => (await job()).outputs.length, soon).toBe(1);
  process.kill(lane.pid ?? 0, 'SIGKILL');
  await expect(running).rejects.toMatchObject({ code: 'worker.crashed' });
  expect(await job()).toMatchObject({ status: 'queued' });
  const [before] = (await job()).outputs;
  await handler.run({ jobId }, delivery);
  const { status, outputs, attempt } = await job();
  expect([status, outputs.length, attempt]).toEqual(['succeeded', 2, 2]);
  expect(outputs[0]?.imageKey).toBe(before?.imageKey);
  expect(await balance()).toMatchObject({ reserved: 0, spent: 2 });
}, 60_000);

it.each([
  ['absent', 'model.missing'],
  ['research-plain', 'model.licence'],
  ['../models', 'input.invalid'],
])('refuses %s also here', async (checkpoint, code) => {
  const { jobId } = await queueJob({ checkpoint });
  await expect(handler.run({ jobId }, delivery)).rejects.toMatchObject({ code });
});
