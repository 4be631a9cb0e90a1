/** A job under a moderator that is really asked over HTTP: what it says decides, and what it cannot say. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { reserveCredits } from '@escena/billing/reserve-credits';
import { toAppError } from '@escena/core/app-error';
import { createConfigurator } from '@escena/db/configurators/create-configurator';
import { createJob } from '@escena/db/jobs/create-job';
import { getJob } from '@escena/db/jobs/get-job';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createShopperUpload } from '@escena/db/shopper-uploads/create-shopper-upload';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import type { Storage } from '@escena/storage/storage';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { ingestAsset } from '../handlers/ingest-asset.ts';
import { behaviours, madeBytes } from '../handlers/run-job.behaviours.ts';
import { runJob } from '../handlers/run-job.ts';
import { TaskProcess } from '../process/task-process.ts';
import { moderationEnv, openModerator } from './moderation-env.ts';
import { allowAll } from './moderator.ts';

const secret = 'a secret of the moderator';
const photoBytes = Buffer.from('a photo for the screen');
const env = z.object(moderationEnv);

let database: TestDatabase;
let folder = '';
let storage: Storage;
let hook: Server;
let url = '';
let lane: TaskProcess;
/** what the hook answers, by phase */
let answers: Record<string, (response: ServerResponse) => void> = {};
let asked: { phase: string; image: string; signed: boolean }[] = [];

const say =
  (body: unknown, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const allow = say({ outcome: 'allow' });

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'escena-moderation-'));
  storage = createLocalStorage({ root: folder });
  await storage.put(madeBytes);
  hook = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const body = bytes.toString();
      const [, seconds = '', given = ''] =
        /^t=(\d+),v1=(\w+)$/.exec(String(request.headers['escena-signature'])) ?? [];
      const right = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
      const { phase, image } = JSON.parse(body) as { phase: string; image: string };
      asked.push({ phase, image: Buffer.from(image, 'base64').toString(), signed: right === given });
      (answers[phase] ?? allow)(response);
    });
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  const address = hook.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/judge`;
  lane = new TaskProcess({
    entry: new URL('../handlers/run-job.fixture.ts', import.meta.url),
    env: process.env,
    execArgv: ['--import', import.meta.resolve('tsx')],
    silenceMs: 20_000,
    startMs: 30_000,
    cancelGraceMs: 2000,
  });
});
afterAll(async () => {
  await lane[Symbol.asyncDispose]();
  hook.closeAllConnections();
  hook.close();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = {};
  asked = [];
});

/** Runs a job of 2 credits out of 10 as the queue does, giving up after its last try. */
async function run(more: Record<string, string> = {}, behaviour: keyof typeof behaviours = 'succeed') {
  const { db } = database;
  const { workspaceId, assetId, userId } = await createFixture(db);
  const { key: displayKey } = await storage.put(photoBytes);
  await db.asset.update({ where: { id: assetId }, data: { displayKey } });
  const input = { room: 'bedroom', style: 'modern', seed: behaviours[behaviour] };
  const jobId = await db.$transaction(async (tx) => {
    const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input, credits: 2 };
    const { id } = await createJob(tx, job);
    await reserveCredits(tx, { workspaceId, jobId: id, credits: 2 });
    return id;
  });
  const moderator = openModerator(env.parse({ MODERATION_URL: url, MODERATION_SECRET: secret, ...more }));
  const handler = runJob({ db, lane, storage, moderator });
  const { signal } = new AbortController();
  await handler
    .run({ jobId }, { attempt: 1, lastTry: true, signal })
    .catch((error: unknown) => handler.giveUp({ jobId }, toAppError(error)));
  const { status, errorCode, outputs } = await getJob(db, { workspaceId, jobId });
  const { available } = await readBalance(db, { workspaceId });
  const log = await db.auditEvent.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } });
  return {
    status,
    errorCode,
    pictures: outputs.length,
    available,
    log: log.map(({ action, targetId, detail }) => [action, targetId === jobId, detail]),
  };
}

it('asks about the photo and about every picture, signed, and goes on when both are allowed', async () => {
  expect(await run()).toEqual({ status: 'succeeded', errorCode: null, pictures: 1, available: 8, log: [] });
  expect(asked).toEqual([
    { phase: 'input', image: String(photoBytes), signed: true },
    { phase: 'output', image: String(madeBytes), signed: true },
  ]);
});

it('starts nothing on a photo that is blocked, and charges nothing', async () => {
  answers = { input: say({ outcome: 'block', reason: 'weapons' }) };
  expect(await run()).toEqual({
    status: 'failed',
    errorCode: 'moderation.blocked',
    pictures: 0,
    available: 10,
    log: [['moderation.blocked', true, { phase: 'input', reason: 'weapons' }]],
  });
  expect(asked.map(({ phase }) => phase)).toEqual(['input']);
});

it('judges what a shopper brings before anybody sees it, and a member’s photo with its job', async () => {
  const { db } = database;
  const { workspaceId, projectId, assetId: photoId, userId } = await createFixture(db);
  const mug = { workspaceId, assetId: photoId, createdById: userId, name: 'Mug', setup: {}, origins: [] };
  const { id: configuratorId } = await createConfigurator(db, mug);
  const { key: displayKey } = await storage.put(photoBytes);
  const moderator = openModerator(env.parse({ MODERATION_URL: url, MODERATION_SECRET: secret }));
  const copies = { displayKey, thumbKey: displayKey, width: 300, height: 200 };
  const ingest = ingestAsset({
    db,
    storage,
    moderator,
    lane: { run: async () => copies },
  });
  const { signal } = new AbortController();
  const stateAfterReading = async (assetId: string) => {
    await ingest
      .run({ assetId }, { attempt: 1, lastTry: true, signal })
      .catch((error: unknown) => ingest.giveUp({ assetId }, toAppError(error)));
    const { status, errorCode } = await db.asset.findUniqueOrThrow({ where: { id: assetId } });
    return [status, errorCode];
  };
  answers = { input: say({ outcome: 'block', reason: 'weapons' }) };
  const file = { storageKey: displayKey, sha256: displayKey.slice(-64), mime: 'image/png', bytes: 10 };
  const at = {
    workspaceId,
    projectId,
    configuratorId,
    place: 'Front',
    kind: 'photo',
    name: 'me.png',
  } as const;
  const brought = await createShopperUpload(db, { ...at, ...file });
  expect(await stateAfterReading(brought)).toEqual(['failed', 'moderation.blocked']);
  expect(asked).toEqual([{ phase: 'input', image: String(photoBytes), signed: true }]);
  const log = await db.auditEvent.findMany({ where: { workspaceId } });
  expect(log).toMatchObject([{ action: 'moderation.blocked', targetId: brought }]);
  await db.asset.update({ where: { id: photoId }, data: { status: 'processing' } });
  expect(await stateAfterReading(photoId)).toEqual(['ready', null]);
  expect(asked).toHaveLength(1);
});

it('stops a tool whose picture is blocked before anybody sees it', async () => {
  answers = { output: say({ outcome: 'block', reason: 'nudity' }) };
  expect(await run({}, 'linger')).toMatchObject({
    status: 'failed',
    errorCode: 'moderation.blocked',
    pictures: 0,
    available: 10,
    log: [['moderation.blocked', true, { phase: 'output', reason: 'nudity' }]],
  });
});

it('writes down what is flagged, and goes on', async () => {
  answers = { output: say({ outcome: 'flag', reason: 'look at this' }) };
  expect(await run()).toMatchObject({
    status: 'succeeded',
    available: 8,
    log: [['moderation.flagged', true, { phase: 'output', reason: 'look at this' }]],
  });
});

it.each([
  ['an error', say({}, 500)],
  ['nonsense', say({ outcome: 'maybe' })],
  ['an endless answer', (response: ServerResponse) => void response.end('x'.repeat(100_000))],
  ['a redirect', (response: ServerResponse) => void response.writeHead(302, { location: '/judge' }).end()],
  ['silence', () => {}],
])('fails closed on %s, or open where that was chosen', async (_, answer) => {
  answers = { input: answer };
  expect(await run({ MODERATION_TIMEOUT_MS: '300' })).toMatchObject({
    status: 'failed',
    errorCode: 'moderation.unavailable',
    available: 10,
  });
  const open = await run({ MODERATION_TIMEOUT_MS: '300', MODERATION_FAIL: 'open' });
  expect(open).toMatchObject({ status: 'succeeded', available: 8 });
  expect(open.log).toMatchObject([['moderation.flagged', true, { phase: 'input' }]]);
});

it('asks nobody without a URL, and wants a secret with one', () => {
  expect(openModerator(env.parse({}))).toBe(allowAll);
  expect(() => openModerator(env.parse({ MODERATION_URL: url }))).toThrow('MODERATION_SECRET');
});
