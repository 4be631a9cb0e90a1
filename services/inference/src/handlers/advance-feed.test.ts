import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { grantCredits } from '@escena/billing/grant-credits';
import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { createFeed } from '@escena/db/feeds/create-feed';
import { getFeed } from '@escena/db/feeds/get-feed';
import { listFeedRows } from '@escena/db/feeds/list-feed-rows';
import { cancelFeed, resumeFeed, retryFeedRows } from '@escena/db/feeds/steer-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createQueue, type Queue } from '@escena/queue/create-queue';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusedSeed, startFeedWorker } from '../feeds/feed-worker.fixture.ts';
import { type PhotoServer, startPhotoServer } from '../feeds/photo-server.fixture.ts';
import { localPolicy } from '../webhooks/local-policy.fixture.ts';
import { advanceFeed } from './advance-feed.ts';

let folder = '';
let database: TestDatabase;
let db: Db;
let queue: Queue;
let server: PhotoServer;
const soon = { timeout: 30_000, interval: 50 };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-feed-'));
  database = await createTestDatabase();
  db = database.db;
  queue = createQueue({ url: database.url });
  server = await startPhotoServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await queue.stop();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const startWorker = () => startFeedWorker({ url: database.url, db, folder, runMs: 5 });

/** A feed of rows whose photos lie at these paths of the server, in the queue; a picture costs a credit. */
async function feedOf(
  paths: readonly string[],
  { startingCredits = 100, seeds = [] as readonly number[] } = {},
) {
  const { workspaceId, projectId, userId, assetId } = await createFixture(db, { startingCredits });
  const rows = paths.map((where, i) => ({
    sku: `S-${i}`,
    title: `Chair ${i}`,
    source: where === 'own' ? assetId : `${server.url}${where}`,
    overrides: { input: JSON.stringify({ seed: seeds[i] ?? i }) },
  }));
  const options = { workspaceId, projectId, createdById: userId, name: 'Spring', tool: 'staging' };
  const template = { room: 'bedroom', style: 'modern' };
  const feed = await inTransaction(db, async (tx) => {
    const made = await createFeed(tx, { ...options, template, rows });
    await queue.enqueue('feed.advance', { feedId: made.id, turn: made.turn }, { tx });
    return made;
  });
  const place = { workspaceId, feedId: feed.id };
  const outcome = async () =>
    (await listFeedRows(db, place)).map(({ status, errorCode }) => errorCode ?? status);
  return {
    ...place,
    turn: feed.turn,
    outcome,
    state: () => getFeed(db, place),
    assets: () => db.asset.count({ where: { workspaceId, id: { not: assetId } } }),
    jobs: () => db.job.count({ where: { workspaceId } }),
    balance: () => readBalance(db, { workspaceId }),
  };
}

/** In the queue again, as the API does it. */
async function goOn(
  change: typeof resumeFeed | typeof retryFeedRows | typeof cancelFeed,
  place: { workspaceId: string; feedId: string },
) {
  await inTransaction(db, async (tx) => {
    const feed = await change(tx, place);
    if (feed) await queue.enqueue('feed.advance', { feedId: feed.id, turn: feed.turn }, { tx });
  });
}

it('brings each photo once, says what is wrong with the others, and charges for what was made', async () => {
  const paths = ['/photo/a.jpg', '/photo/a.jpg', 'own', '/none.jpg', '/page', '/inside', '/photo/b.jpg'];
  const feed = await feedOf(paths, { seeds: [0, 1, 2, 3, 4, 5, refusedSeed] });
  await using _worker = await startWorker();
  await expect.poll(async () => (await feed.state()).status, soon).toBe('done');
  expect(await feed.outcome()).toEqual([
    'done',
    'done',
    'done',
    'remote.unreachable',
    'image.not_an_image',
    'remote.forbidden',
    'staging.no_floor',
  ]);
  expect(server.asked.filter((asked) => asked === '/photo/a.jpg')).toHaveLength(1);
  expect(await feed.assets()).toBe(2);
  expect(await feed.balance()).toMatchObject({ available: 97, reserved: 0 });

  // Tried again, the rows that failed fail again, and nobody else is touched.
  await goOn(retryFeedRows, feed);
  await expect.poll(async () => (await feed.state()).status, soon).toBe('done');
  expect(await feed.jobs()).toBe(5);
  expect(await feed.balance()).toMatchObject({ available: 97, reserved: 0 });
});

it('pauses when the credits are gone, and goes on when there are more', async () => {
  const feed = await feedOf(['own', 'own', 'own', 'own'], { startingCredits: 2 });
  await using _worker = await startWorker();
  await expect.poll(async () => (await feed.state()).status, soon).toBe('paused');
  expect(await feed.state()).toMatchObject({ pauseCode: 'credits.insufficient' });
  await expect.poll(feed.outcome, soon).toEqual(['done', 'done', 'fetching', 'fetching']);
  const { workspaceId } = feed;
  await grantCredits(db, { workspaceId, credits: 2, reason: 'more' });
  await goOn(resumeFeed, feed);
  await expect.poll(async () => (await feed.state()).status, soon).toBe('done');
  expect(await feed.jobs()).toBe(4);
  expect(await feed.balance()).toMatchObject({ available: 0, reserved: 0 });
});

it('does nothing twice when a turn is worked on by two', async () => {
  const feed = await feedOf(['/photo/c.jpg', '/photo/d.jpg', 'own']);
  const storage = createLocalStorage({ root: folder });
  const handler = advanceFeed({ db, queue, storage, policy: localPolicy(new BlockList()) });
  const delivery = { attempt: 1, lastTry: false, signal: new AbortController().signal };
  const turn = { feedId: feed.feedId, turn: feed.turn };
  await Promise.all([handler.run(turn, delivery), handler.run(turn, delivery)]);
  expect(await feed.assets()).toBe(2);
  expect(await feed.jobs()).toBe(1);
  expect(await feed.state()).toMatchObject({ turn: feed.turn + 1 });
  await cancelFeed(db, feed);
});

it('survives workers that died of something else, and rests after its own mistakes', async () => {
  const storage = createLocalStorage({ root: folder });
  const handler = advanceFeed({ db, queue, storage, policy: localPolicy(new BlockList()) });
  const feed = await feedOf(['own']);
  await handler.giveUp({ feedId: feed.feedId, turn: 0 }, new AppError('worker.crashed'));
  expect(await feed.state()).toMatchObject({ status: 'running', turn: 1 });
  await handler.giveUp({ feedId: feed.feedId, turn: 1 }, new AppError('internal', { detail: 'a bug' }));
  expect(await feed.state()).toMatchObject({ status: 'paused', pauseCode: 'internal', pauseDetail: 'a bug' });
});

it('stops at once when it is cancelled, and ends', async () => {
  const feed = await feedOf(Array.from({ length: 30 }, () => 'own'));
  await goOn(cancelFeed, feed);
  await using _worker = await startWorker();
  await expect.poll(async () => (await feed.state()).finishedAt, soon).not.toBeNull();
  expect(new Set(await feed.outcome())).toEqual(new Set(['cancelled']));
  expect(await feed.jobs()).toBe(0);
});
