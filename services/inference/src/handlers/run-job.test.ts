import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reserveCredits } from '@escena/billing/reserve-credits';
import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { getJob } from '@escena/db/jobs/get-job';
import { requestCancel } from '@escena/db/jobs/request-cancel';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import type { JobHandler } from '@escena/queue/worker-handler';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { TaskProcess } from '../process/task-process.ts';
import { allowAll } from '../moderation/moderator.ts';
import { behaviours } from './run-job.behaviours.ts';
import { runJob } from './run-job.ts';

let folder = '';
let database: TestDatabase;
let db: Db;
let lane: TaskProcess;
let wiring: Parameters<typeof runJob>[0];
let handler: JobHandler<'job.run'>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-run-'));
  database = await createTestDatabase();
  db = database.db;
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  lane = new TaskProcess({
    entry: new URL('./run-job.fixture.ts', import.meta.url),
    env: process.env,
    execArgv: ['--import', import.meta.resolve('tsx')],
    silenceMs: 20_000,
    startMs: 30_000,
    cancelGraceMs: 2000,
  });
  const storage = createLocalStorage({ root: folder });
  wiring = { db, lane, storage, moderator: allowAll };
  handler = runJob(wiring);
});
afterEach(() => lane[Symbol.asyncDispose]());

/** A job of 2 credits out of 10 that will end as `behaviour` says. */
async function queueJob(behaviour: keyof typeof behaviours) {
  const { workspaceId, projectId, assetId, userId } = await createFixture(db);
  const input = { room: 'bedroom', style: 'modern', seed: behaviours[behaviour] };
  const options = {
    workspaceId,
    projectId,
    assetId,
    createdById: userId,
    tool: 'staging',
    input,
    credits: 2,
  };
  const jobId = await db.$transaction(async (tx) => {
    const { id } = await createJob(tx, options);
    await reserveCredits(tx, { workspaceId, jobId: id, credits: options.credits });
    return id;
  });
  return {
    jobId,
    job: () => getJob(db, { workspaceId, jobId }),
    balance: () => readBalance(db, { workspaceId }),
    cancel: () => requestCancel(db, { workspaceId, jobId }),
  };
}

const delivery = (signal = new AbortController().signal, lastTry = false) => ({
  attempt: 1,
  lastTry,
  signal,
});

it('makes the pictures, finishes and charges, once', async () => {
  const { jobId, job, balance } = await queueJob('succeed');
  await handler.run({ jobId }, delivery());
  await handler.run({ jobId }, delivery());
  expect(await job()).toMatchObject({ status: 'succeeded', fraction: 1, attempt: 1 });
  expect((await job()).outputs).toHaveLength(1);
  expect(await balance()).toMatchObject({ available: 8, reserved: 0 });
});

it('hands on what is the input’s fault, and gives up without a charge', async () => {
  const { jobId, job, balance } = await queueJob('refuse');
  await expect(handler.run({ jobId }, delivery())).rejects.toMatchObject({ code: 'staging.no_floor' });
  await handler.giveUp({ jobId }, new AppError('staging.no_floor'));
  expect(await job()).toMatchObject({ status: 'failed', errorCode: 'staging.no_floor', outputs: [] });
  expect(await balance()).toMatchObject({ available: 10, reserved: 0 });
});

it('returns a job whose process died, its credits still reserved', async () => {
  const { jobId, job, balance } = await queueJob('die');
  await expect(handler.run({ jobId }, delivery())).rejects.toMatchObject({ code: 'worker.crashed' });
  expect(await job()).toMatchObject({ status: 'queued' });
  expect(await balance()).toMatchObject({ available: 8, reserved: 2 });
});

it('stops when a person cancels, without a charge', async () => {
  const { jobId, job, balance, cancel } = await queueJob('linger');
  const running = handler.run({ jobId }, delivery());
  await expect.poll(async () => (await job()).fraction, { timeout: 20_000 }).toBe(0.5);
  await cancel();
  await running;
  expect(await job()).toMatchObject({ status: 'cancelled', outputs: [] });
  expect(await balance()).toMatchObject({ available: 10, reserved: 0 });
});

it('ends as cancelled what was asked to stop when its pictures were made already', async () => {
  const { jobId, job, balance, cancel } = await queueJob('succeed');
  const late: Pick<TaskProcess, 'run'> = {
    async run(...task) {
      const result = await lane.run(...task);
      await cancel();
      return result;
    },
  };
  await runJob({ ...wiring, lane: late }).run({ jobId }, delivery());
  expect(await job()).toMatchObject({ status: 'cancelled', outputs: [] });
  expect(await balance()).toMatchObject({ available: 10, reserved: 0 });
});

it('gives its job back when the worker stops', async () => {
  const { jobId, job } = await queueJob('linger');
  const stop = new AbortController();
  const running = handler.run({ jobId }, delivery(stop.signal));
  await expect.poll(async () => (await job()).fraction, { timeout: 20_000 }).toBe(0.5);
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(await job()).toMatchObject({ status: 'queued' });
});

it('cannot write once another worker has the job', async () => {
  const { jobId, job } = await queueJob('linger');
  const running = handler.run({ jobId }, delivery());
  await expect.poll(async () => (await job()).fraction, { timeout: 20_000 }).toBe(0.5);
  const taken = await claimJob(db, { jobId });
  await expect(running).rejects.toMatchObject({ code: 'job.taken_over' });
  await sleep(300);
  expect(await job()).toMatchObject({ status: 'running', fence: taken?.fence });
});
