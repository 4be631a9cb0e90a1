/** What comes by itself, as the worker runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { createPrivacyTask, findPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collect } from './collect.ts';
import type { Maintenance } from './maintenance.ts';
import { privacyTask } from './privacy-task.ts';
import { sweep } from './sweep.ts';
import { tidyBilling } from './tidy-billing.ts';

const delivery = { attempt: 1, lastTry: false, signal: new AbortController().signal };
const dayMs = 86_400_000;

let database: TestDatabase;
let folder = '';
let services: Maintenance;
/** lines of the log */
const said: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'escena-maintenance-'));
  const log = pino({ base: null }, { write: (line) => said.push(JSON.parse(line)) });
  services = {
    db: database.db,
    storage: createLocalStorage({ root: folder }),
    log,
  };
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

it('sweeps every hour: the bin, and erasures whose undo window is over', async () => {
  const { db } = services;
  const [old, leaver, stayer] = [await createFixture(db), await createFixture(db), await createFixture(db)];
  await db.asset.update({
    where: { id: old.assetId },
    data: { deletedAt: new Date(Date.now() - 31 * dayMs) },
  });
  const erase = (userId: string, dueAt: Date) =>
    inTransaction(db, (tx) => createPrivacyTask(tx, { kind: 'erase', userId, dueAt }));
  const due = await erase(leaver.userId, new Date(Date.now() - 1000));
  const waiting = await erase(stayer.userId, new Date(Date.now() + dayMs));
  await sweep(services).run({}, delivery);
  expect(await db.asset.count({ where: { id: old.assetId } })).toBe(0);
  expect(await db.user.count({ where: { id: { in: [leaver.userId, stayer.userId] } } })).toBe(1);
  expect(await findPrivacyTask(db, due)).toMatchObject({ status: 'done' });
  expect(await findPrivacyTask(db, waiting)).toMatchObject({ status: 'waiting' });
  expect(said).toContainEqual(expect.objectContaining({ assets: 1, msg: 'retention' }));
});

it('makes an export at once, and writes down why one could not be made', async () => {
  const { db } = services;
  const { userId } = await createFixture(db);
  const ask = () =>
    inTransaction(db, (tx) => createPrivacyTask(tx, { kind: 'export', userId, dueAt: new Date() }));
  const first = await ask();
  const handler = privacyTask(services);
  await handler.run({ taskId: first.id }, delivery);
  expect(await findPrivacyTask(db, first)).toMatchObject({ status: 'done', storageKey: expect.any(String) });
  const second = await ask();
  await db.privacyTask.update({ where: { id: second.id }, data: { status: 'running' } });
  await handler.giveUp({ taskId: second.id }, new AppError('storage.full'));
  expect(await findPrivacyTask(db, second)).toMatchObject({ status: 'failed', errorCode: 'storage.full' });
});

it('collects what is old and named by no row, and tidies billing where nothing is sold', async () => {
  await services.storage.put(Buffer.from('a preview of just now'));
  await collect(services).run({}, delivery);
  expect(said).toContainEqual(expect.objectContaining({ removed: 0, msg: 'store collected' }));
  await tidyBilling({ ...services, shop: null }).run({}, delivery);
  expect(said).toContainEqual(expect.objectContaining({ expired: 0, msg: 'billing' }));
});
