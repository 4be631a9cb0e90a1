import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkHandlers } from './check-handlers.ts';
import { createQueue, type Queue } from './create-queue.ts';
import { idleHandlers } from './fixtures/idle-handlers.ts';
import { queueJobNames, queueSchedules } from './queue-jobs.ts';
import { startWorker } from './start-worker.ts';
import { type JobHandler, workerHandler } from './worker-handler.ts';

let database: TestDatabase;
let queue: Queue;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  queue = createQueue({ url: database.url });
});
afterAll(async () => {
  await queue.stop();
  await database[Symbol.asyncDispose]();
});

/** A worker whose `job.run` is the handler under test. */
function start(handler: JobHandler<'job.run'>, onError: (error: unknown) => void = () => {}) {
  return startWorker({
    url: database.url,
    db,
    onError,
    handlers: [...idleHandlers('job.run'), workerHandler('job.run', async () => handler)],
  });
}

const enqueue = (jobId: string) => inTransaction(db, (tx) => queue.enqueue('job.run', { jobId }, { tx }));
/** pg-boss's own first poll may come before the notification listener is up. */
const soon = { timeout: 25_000, interval: 20 };

it('delivers what was committed, and never what was rolled back', async () => {
  const run = vi.fn<JobHandler<'job.run'>['run']>(async () => {});
  await using _worker = await start({ run, giveUp: async () => {} });
  await expect(
    inTransaction(db, async (tx) => {
      await queue.enqueue('job.run', { jobId: 'job_rolled_back' }, { tx });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await enqueue('job_committed')).toBe(true);
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), soon);
  expect(run.mock.calls.map(([payload]) => payload)).toEqual([{ jobId: 'job_committed' }]);
});

it('wakes an idle worker by a notification, long before it would look', async () => {
  const run = vi.fn<JobHandler<'job.run'>['run']>(async () => {});
  await using _worker = await start({ run, giveUp: async () => {} });
  await enqueue('job_first');
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), soon);
  const sent = performance.now();
  await enqueue('job_second');
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), soon);
  expect(performance.now() - sent).toBeLessThan(2_000);
});

it('takes one after the other without a pause while any wait', async () => {
  const ran: string[] = [];
  const ids = Array.from({ length: 20 }, (_, i) => `job_${i}`);
  for (const jobId of ids) await enqueue(jobId);
  await using _worker = await start({
    run: async ({ jobId }) => void ran.push(jobId),
    giveUp: async () => {},
  });
  await vi.waitFor(() => expect(ran.length).toBeGreaterThan(0), soon);
  const begun = performance.now();
  await vi.waitFor(() => expect(ran).toEqual(ids), soon);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

it('lets what a person waits for overtake what nobody does', async () => {
  const background = (jobId: string) =>
    inTransaction(db, (tx) => queue.enqueue('job.run', { jobId }, { tx, background: true }));
  for (const jobId of ['job_row_1', 'job_row_2']) await background(jobId);
  await enqueue('job_person');
  const ran: string[] = [];
  await using _worker = await start({
    run: async ({ jobId }) => void ran.push(jobId),
    giveUp: async () => {},
  });
  await vi.waitFor(() => expect(ran).toEqual(['job_person', 'job_row_1', 'job_row_2']), soon);
});

it('keeps one of each: a job that waits or runs is not queued again', async () => {
  expect(await enqueue('job_once')).toBe(true);
  expect(await enqueue('job_once')).toBe(false);
  let finish = () => {};
  const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  await using _worker = await start({ run, giveUp: async () => {} });
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), soon);
  expect(await enqueue('job_once')).toBe(false);
  finish();
  await vi.waitFor(async () => expect(await enqueue('job_once')).toBe(true), soon);
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), soon);
  finish();
});

it('gives up at once on the input’s fault, and tries again what broke on our side', async () => {
  const attempts: number[] = [];
  const run = vi.fn<JobHandler<'job.run'>['run']>(async ({ jobId }, { attempt }) => {
    if (jobId === 'job_bad_photo') throw new AppError('image.cmyk');
    attempts.push(attempt);
    if (attempt === 1) throw new Error('a bug, or a hiccup');
  });
  const giveUp = vi.fn<JobHandler<'job.run'>['giveUp']>(async () => {});
  const onError = vi.fn();
  await using _worker = await start({ run, giveUp }, onError);
  await enqueue('job_bad_photo');
  await enqueue('job_flaky');
  await vi.waitFor(() => expect(attempts).toEqual([1, 2]), soon);
  expect(run.mock.calls.filter(([payload]) => payload.jobId === 'job_bad_photo')).toHaveLength(1);
  expect(giveUp).toHaveBeenCalledExactlyOnceWith(
    { jobId: 'job_bad_photo' },
    expect.objectContaining({ code: 'image.cmyk' }),
  );
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'internal' }),
    expect.objectContaining({ name: 'job.run' }),
  );
});

it('finishes what runs before it stops', async () => {
  let finished = false;
  const run = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    finished = true;
  });
  const worker = await start({ run, giveUp: async () => {} });
  await enqueue('job_draining');
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), soon);
  await worker.stop({ timeoutMs: 10_000 });
  expect(finished).toBe(true);
  expect(await db.workerLease.count()).toBe(0);
});

it('refuses payloads that are not ids, and workers with a job too many or too few', async () => {
  await expect(enqueue('')).rejects.toThrow();
  const internal = expect.objectContaining({ code: 'internal' });
  expect(() => checkHandlers(queueJobNames)).not.toThrow();
  expect(() => checkHandlers(queueJobNames.slice(1))).toThrow(internal);
  expect(() => checkHandlers([...queueJobNames, 'job.run'])).toThrow(internal);
  await expect(
    startWorker({ url: database.url, db, onError: () => {}, handlers: idleHandlers('job.run') }),
  ).rejects.toEqual(internal);
});

it('has what comes by itself on the clock, once however many workers start', async () => {
  await using _one = await start({ run: async () => {}, giveUp: async () => {} });
  await using _two = await start({ run: async () => {}, giveUp: async () => {} });
  const rows = await db.$queryRaw<{ name: string; cron: string; timezone: string }[]>`
    SELECT "name", "cron", "timezone" FROM pgboss.schedule`;
  expect(Object.fromEntries(rows.map(({ name, cron }) => [name, cron]))).toEqual(queueSchedules);
  expect(new Set(rows.map(({ timezone }) => timezone))).toEqual(new Set(['UTC']));
});
