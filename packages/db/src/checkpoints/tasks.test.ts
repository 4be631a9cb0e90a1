import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inTransaction } from '../in-transaction.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createJob } from '../jobs/create-job.ts';
import { claimTask } from './claim-task.ts';
import { countJobsNaming } from './count-jobs-naming.ts';
import { createTask, type NewTask } from './create-task.ts';
import { listTasks } from './list-tasks.ts';
import { reportStore } from './report-store.ts';
import { reportTask, type TaskProgress } from './report-task.ts';
import { settleTask } from './settle-task.ts';
import { steerTask } from './steer-task.ts';

const storeId = 'store_a';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const place = { host: 'h', folder: '/m', importFolder: '/i', importable: [], hasToken: false, threads: 2 };
  await reportStore(database.db, { id: storeId, ...place, memoryBytes: 1, freeBytes: 1 }, []);
});
beforeEach(() => database.db.checkpointTask.deleteMany());
afterAll(() => database[Symbol.asyncDispose]());

const ask = (kind: NewTask['kind'] = 'pull', checkpoint = 'tiny') =>
  inTransaction(database.db, (tx) => createTask(tx, { storeId, checkpoint, kind, createdById: null }));
const claim = () => claimTask(database.db, { storeId, kinds: ['pull'] });
const steer = (taskId: string, wish: Parameters<typeof steerTask>[1]['wish']) =>
  steerTask(database.db, { taskId, wish });
const progress: TaskProgress = {
  phase: 'downloading',
  file: 'unet/model.onnx',
  fileNumber: 2,
  fileCount: 3,
  doneBytes: 5_000_000_000,
  totalBytes: 9_000_000_000,
  bytesPerSecond: 1e6,
  resumedBytes: null,
  trouble: null,
  retries: 0,
};
const state = async () => (await listTasks(database.db, { storeIds: [storeId] }))[0];

it('goes to one worker of those that ask, and to nobody who does other work or has another store', async () => {
  await ask();
  const { db } = database;
  expect(await claimTask(db, { storeId, kinds: ['prepare'] })).toBeUndefined();
  expect(await claimTask(db, { storeId: 'store_b', kinds: ['pull'] })).toBeUndefined();
  const claims = await Promise.all(Array.from({ length: 5 }, claim));
  expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
});

it('is gone on with by another when its worker fell silent, and the first can write no more', async () => {
  const { db } = database;
  await ask();
  const first = await claim();
  if (!first) throw new Error('nothing to do');
  expect(await reportTask(db, first, progress)).toBeUndefined();
  expect(await claim()).toBeUndefined();
  await db.checkpointTask.update({ where: { id: first.id }, data: { leasedUntil: new Date(0) } });
  const second = await claim();
  expect(second).toMatchObject({ id: first.id, fence: 2, doneBytes: 5_000_000_000n, phase: null });
  expect(await reportTask(db, first, progress)).toBe('lost');
  await settleTask(db, first, { status: 'done' });
  expect(await state()).toMatchObject({ status: 'running' });
});

it('is one at a time for each checkpoint', async () => {
  await ask();
  await ask('pull', 'other');
  await expect(ask('verify')).rejects.toMatchObject({ code: 'checkpoint.busy', data: { kind: 'pull' } });
  const asked = await Promise.allSettled(Array.from({ length: 4 }, () => ask('verify', 'third')));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('pauses, goes on and is called off, whether a worker is at it or not', async () => {
  const { db } = database;
  const { id } = await ask();
  expect(await steer(id, 'pause')).toMatchObject({ status: 'paused' });
  await expect(steer(id, 'pause')).rejects.toMatchObject({ code: 'conflict' });
  expect(await steer(id, 'resume')).toMatchObject({ status: 'waiting' });
  const task = await claim();
  if (!task) throw new Error('nothing to do');
  expect(await steer(id, 'pause')).toMatchObject({ status: 'running', wish: 'pause' });
  expect(await steer(id, 'resume')).toMatchObject({ status: 'running', wish: null });
  await steer(id, 'pause');
  expect(await reportTask(db, task, progress)).toBe('pause');
  await settleTask(db, task, { status: 'paused' });
  expect(await state()).toMatchObject({ status: 'paused', wish: null, doneBytes: 5_000_000_000n });
  // What came has to be cleared away, which a worker does.
  expect(await steer(id, 'cancel')).toMatchObject({ status: 'waiting', wish: 'cancel' });
  const last = await claim();
  if (!last) throw new Error('nothing to do');
  expect(await reportTask(db, last, progress)).toBe('cancel');
  await settleTask(db, last, { status: 'cancelled', freedBytes: 7 });
  expect(await state()).toMatchObject({ status: 'cancelled', freedBytes: 7n });
  await expect(steer(id, 'resume')).rejects.toMatchObject({ code: 'conflict' });
});

it('keeps a wish that a worker did not live to hear', async () => {
  const { id } = await ask();
  const task = await claim();
  if (!task) throw new Error('nothing to do');
  await steer(id, 'pause');
  await settleTask(database.db, task, { status: 'waiting' });
  expect(await claim()).toMatchObject({ wish: 'pause' });
});

it('tells why it failed, is tried again on request, and asks for what follows', async () => {
  const { db } = database;
  const { id } = await ask();
  const task = await claim();
  if (!task) throw new Error('nothing to do');
  const error = { code: 'model.unreachable', detail: 'HTTP 401', data: { reason: 'needs_token' } } as const;
  await settleTask(db, task, { status: 'failed', error });
  expect(await state()).toMatchObject({ errorCode: 'model.unreachable', errorReason: 'needs_token' });
  expect(await steer(id, 'resume')).toMatchObject({ status: 'waiting', errorCode: null });
  const again = await claim();
  if (!again) throw new Error('nothing to do');
  await settleTask(db, again, { status: 'done', next: { kind: 'measure' } });
  expect(await state()).toMatchObject({ kind: 'measure', status: 'waiting' });
});

it('knows the jobs that name a checkpoint, anywhere in what they ask', async () => {
  const { db } = database;
  const { workspaceId, assetId, userId } = await createFixture(db);
  const job = { workspaceId, assetId, createdById: userId, tool: 'studio', credits: 0 };
  await createJob(db, { ...job, input: { prompt: 'tiny', parts: [{ checkpoint: 'sdxl-base' }] } });
  const count = (checkpoint: string) => countJobsNaming(db, { checkpoint });
  expect([await count('sdxl-base'), await count('sdxl'), await count("'; drop")]).toEqual([1, 0, 0]);
  await db.job.updateMany({ data: { status: 'failed' } });
  expect(await count('sdxl-base')).toBe(0);
});
