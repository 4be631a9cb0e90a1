import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTask, type NewTask } from '@escena/db/checkpoints/create-task';
import { listStores } from '@escena/db/checkpoints/list-stores';
import { listTasks } from '@escena/db/checkpoints/list-tasks';
import { steerTask } from '@escena/db/checkpoints/steer-task';
import { inTransaction } from '@escena/db/in-transaction';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import {
  type Fault,
  type FileServer,
  servedFolder,
  servedPath,
  startFileServer,
} from '@escena/diffusion/testing/model-host';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { checkpointTasks } from '../tasks/checkpoint-tasks.ts';
import type { CheckpointServices } from './checkpoint-services.ts';
import { folderToImport } from './import-folder.ts';
import { type Checkpoints, startCheckpoints } from './start-checkpoints.ts';
import { storeId } from './store-id.ts';

const plain = fileURLToPath(new URL('../../../../packages/diffusion/fixtures/plain', import.meta.url));
const name = 'tiny';
/** large enough to be cut in the middle */
const big = 'unet/model.onnx_data';
const bigBytes = 400_000;
const soon = { timeout: 20_000, interval: 25 };

let database: TestDatabase;
let server: FileServer;
let faults: Fault[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const more = { [big]: Uint8Array.from({ length: bigBytes }, (_, i) => (i * 7919) >> 3) };
  const { files } = await servedFolder(plain, { origin: 'https://example.org', name, more });
  server = await startFileServer({
    files,
    fault: (where) => (where === servedPath(name, big) ? faults.shift() : undefined),
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

let folder = '';
let services: CheckpointServices;
let worker: Checkpoints | undefined;
beforeEach(async () => {
  faults = [];
  folder = await mkdtemp(path.join(tmpdir(), 'escena-checkpoints-'));
  const [store, manifests, imports] = ['store', 'manifests', 'import'].map((one) => path.join(folder, one));
  if (!store || !manifests || !imports) throw new Error('no folders');
  await mkdir(manifests);
  const more = { [big]: Uint8Array.from({ length: bigBytes }, (_, i) => (i * 7919) >> 3) };
  const { manifest } = await servedFolder(plain, { origin: server.url, name, more });
  await writeFile(path.join(manifests, `${name}.json`), JSON.stringify(manifest));
  await writeFile(path.join(manifests, 'torn.json'), '{');
  services = {
    db: database.db,
    place: {
      storeId: await storeId(store),
      store,
      manifests: [manifests],
      importFolder: imports,
      network: { mirrors: [], token: undefined, proxy: {} },
      limits: { stallMs: 60_000, attempts: 3, backoffMs: 1, maxBackoffMs: 20 },
    },
    // In this process: what a child adds, its own tests show.
    lane: {
      run: (task, payload, options) =>
        checkpointTasks[task as keyof typeof checkpointTasks](payload, {
          signal: options?.signal ?? new AbortController().signal,
          emit: options?.onEvent ?? (() => {}),
        }),
    },
    threads: 1,
    provider: 'cpu',
    log: { error: () => {}, info: () => {} },
  };
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await rm(folder, { recursive: true, force: true });
});

const start = async (): Promise<void> => {
  worker = startCheckpoints(services);
  await vi.waitFor(async () => expect((await here()).map((one) => one.name)).toContain(name), soon);
};
const here = async () => {
  const stores = await listStores(database.db);
  return stores.find(({ id }) => id === services.place.storeId)?.checkpoints ?? [];
};
const ask = (kind: NewTask['kind'], input: NewTask['input'] = {}, checkpoint = name) =>
  inTransaction(database.db, (tx) =>
    createTask(tx, { storeId: services.place.storeId, checkpoint, kind, input, createdById: null }),
  );
const task = async () => (await listTasks(database.db, { storeIds: [services.place.storeId] }))[0];
const until = (expected: object) =>
  vi.waitFor(async () => expect(await task()).toMatchObject(expected), soon);
const pulled = async (): Promise<void> => {
  await start();
  await ask('pull');
  await until({ kind: 'measure', status: 'done' });
};

it('tells what could be had, brings it, looks inside and times it', async () => {
  await start();
  expect(await here()).toMatchObject([{ name, state: 'offered', paidUse: true, diskBytes: null }]);
  await ask('pull');
  await until({ kind: 'measure', status: 'done' });
  await vi.waitFor(async () => expect((await here())[0]?.nativeWidth).not.toBeNull(), soon);
  const [checkpoint] = await here();
  expect(checkpoint).toMatchObject({
    state: 'installed',
    problemCode: null,
    nativeWidth: 128,
    scheduler: 'DDIMScheduler',
    familySteps: 50,
    prepared: null,
    verifiedAt: checkpoint?.installedAt,
  });
  for (const time of [checkpoint?.step512Ms, checkpoint?.decodeNativeMs]) expect(time).toBeGreaterThan(0);
  expect(Number(checkpoint?.diskBytes)).toBeGreaterThan(bigBytes);
});

it('waits for a server that says nothing, and says so; pauses, and goes on where it stopped', async () => {
  faults = [{ kind: 'stall', afterBytes: 150_000 }];
  await start();
  const { id } = await ask('pull');
  await until({ status: 'running', phase: 'stalled', file: big, bytesPerSecond: null });
  expect(Number((await task())?.doneBytes)).toBeGreaterThan(150_000);
  await steerTask(database.db, { taskId: id, wish: 'pause' });
  await until({ status: 'paused', phase: null });
  // Not even another worker begins with what a person stopped.
  await worker?.stop();
  await start();
  expect(await task()).toMatchObject({ status: 'paused' });
  faults = [{ kind: 'stall', afterBytes: 1000 }];
  await steerTask(database.db, { taskId: id, wish: 'resume' });
  await until({ status: 'running', phase: 'stalled', resumedBytes: 150_000n });
  // A worker that ends gives it back; the next one goes on.
  await worker?.stop();
  expect(await task()).toMatchObject({ status: 'waiting' });
  await start();
  await until({ kind: 'measure', status: 'done' });
  const asked = server.requests.filter((one) => one.path === servedPath(name, big)).slice(-3);
  expect(asked.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=150000-', 'bytes=151000-']);
});

it('says why it failed, and what was called off leaves nothing behind', async () => {
  faults = [{ kind: 'drop', afterBytes: 150_000 }, { kind: 'corrupt' }, { kind: 'corrupt' }];
  await start();
  const { id } = await ask('pull');
  await until({ status: 'failed', errorCode: 'model.invalid', errorReason: 'wrong_content' });
  expect((await here())[0]?.state).toBe('offered');
  faults = [{ kind: 'status', status: 401 }];
  await steerTask(database.db, { taskId: id, wish: 'resume' });
  await until({ status: 'failed', errorCode: 'model.unreachable', errorReason: 'needs_token' });
  await steerTask(database.db, { taskId: id, wish: 'cancel' });
  await until({ status: 'cancelled' });
  expect(Number((await task())?.freedBytes)).toBeGreaterThan(0);
  expect(await readdir(path.join(services.place.store, 'partial'))).toEqual([]);
});

it('finds a file that was changed, and forgets it by removal', async () => {
  await pulled();
  await ask('verify');
  await until({ kind: 'verify', status: 'done', fileCount: 9 });
  const [before] = await here();
  expect(before?.verifiedAt?.getTime()).toBeGreaterThan(before?.installedAt?.getTime() ?? Infinity);
  const file = path.join(services.place.store, 'models', name, big);
  const bytes = await readFile(file);
  bytes[7] = (bytes[7] ?? 0) ^ 1;
  await rm(file);
  await writeFile(file, bytes);
  await ask('verify');
  await until({ kind: 'verify', status: 'failed', errorCode: 'model.invalid' });
  expect((await here())[0]).toMatchObject({ problemCode: 'model.invalid' });
  await ask('remove');
  await until({ kind: 'remove', status: 'done' });
  expect(Number((await task())?.freedBytes)).toBeGreaterThan(0);
  expect((await here())[0]).toMatchObject({ state: 'offered', problemCode: null, nativeWidth: null });
});

it.each(['float32', 'int8'])(
  'prepares the %s form, which is drawn with and timed from then on',
  async (form) => {
    await pulled();
    const measuredAt = (await here())[0]?.measuredAt;
    await ask('prepare', { form });
    await until({ kind: 'measure', status: 'done' });
    const [checkpoint] = await here();
    expect(checkpoint?.prepared).toBe(form);
    expect(checkpoint?.measuredAt?.getTime()).toBeGreaterThan(measuredAt?.getTime() ?? Infinity);
  },
);

it('takes over a folder that was brought by hand, described or not', async () => {
  await start();
  const { importFolder } = services.place;
  await cp(plain, path.join(importFolder, 'mine'), { recursive: true });
  const licence = { spdx: 'MIT', url: 'https://example.org/licence', commercial: false };
  await ask('import', { folder: 'mine', own: { title: 'Our own', licence } }, 'our-own');
  await until({ kind: 'measure', status: 'done' });
  expect(await here()).toContainEqual(
    expect.objectContaining({ name: 'our-own', title: 'Our own', source: 'own', paidUse: false }),
  );
  // A manifest that states hashes is held to them.
  await ask('import', { folder: 'mine' });
  await until({ kind: 'import', status: 'failed', errorCode: 'model.missing' });
});

it('reads no folder but those that lie in the one for it', async () => {
  await mkdir(path.join(folder, 'import', 'good'), { recursive: true });
  await symlink('/etc', path.join(folder, 'import', 'link'));
  await writeFile(path.join(folder, 'import', 'file'), '');
  const root = path.join(folder, 'import');
  expect(await folderToImport(root, 'good')).toBe(path.join(root, 'good'));
  for (const bad of ['..', '.', '', '/etc', '../store', 'good/..', 'link', 'file', 'none', 'a\0b', '.hidden'])
    await expect(folderToImport(root, bad)).rejects.toMatchObject({ code: 'input.invalid' });
});
