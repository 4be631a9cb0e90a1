import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cancelJob } from '../jobs/cancel-job.ts';
import { claimJob } from '../jobs/claim-job.ts';
import { createJob } from '../jobs/create-job.ts';
import { failJob } from '../jobs/fail-job.ts';
import { finishJob } from '../jobs/finish-job.ts';
import { inTransaction } from '../in-transaction.ts';
import { purgeAsset } from '../retention/purge.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createWebhookEndpoint } from '../webhooks/create-webhook-endpoint.ts';
import { countFeedRows } from './count-feed-rows.ts';
import { createFeed } from './create-feed.ts';
import {
  failRow,
  giveRowJob,
  giveRowPhoto,
  listRowsToFetch,
  listRowsToStart,
  lockRowToFetch,
  lockRowToStart,
} from './feed-work.ts';
import { followRows } from './follow-rows.ts';
import { getFeed } from './get-feed.ts';
import { listFeedRows } from './list-feed-rows.ts';
import { cancelFeed, pauseFeed, resumeFeed, retryFeedRows } from './steer-feed.ts';
import { findFeedOfTurn, handOn, listOpenTurns } from './take-turn.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** A feed of `count` rows that all show the fixture's photo. */
async function feedOf(count: number) {
  const { db } = database;
  const { workspaceId, projectId, userId, assetId } = await createFixture(db);
  const rows = Array.from({ length: count }, (_, i) => ({
    sku: `S-${i}`,
    title: `Chair ${i}`,
    source: assetId,
    overrides: { seed: i },
  }));
  const options = { workspaceId, projectId, createdById: userId, name: 'Spring', tool: 'staging' };
  const { id: feedId, turn } = await createFeed(db, { ...options, template: {}, rows });
  const statuses = async () => (await listFeedRows(db, { workspaceId, feedId })).map(({ status }) => status);
  /** The next row to fetch gets its photo and its job. */
  const start = async () => {
    const [toFetch] = await listRowsToFetch(db, { feedId, limit: 1, except: [] });
    if (toFetch)
      await inTransaction(db, async (tx) => {
        const row = await lockRowToFetch(tx, { rowId: toFetch.id });
        if (row) await giveRowPhoto(tx, { rowId: row.id, assetId });
      });
    const [toStart] = await listRowsToStart(db, { feedId, limit: 1 });
    return inTransaction(db, async (tx) => {
      const row = toStart && (await lockRowToStart(tx, { feedId, rowId: toStart.id }));
      if (!row) return undefined;
      const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits: 0 };
      const { id: jobId } = await createJob(tx, job);
      await giveRowJob(tx, { rowId: row.id, jobId });
      return jobId;
    });
  };
  const claim = async (jobId = '') => ({ jobId, fence: (await claimJob(db, { jobId }))?.fence ?? 0 });
  return { db, workspaceId, assetId, userId, feedId, turn, statuses, start, claim };
}

it('follows its jobs to their ends, and ends once', async () => {
  const { db, workspaceId, userId, feedId, turn, statuses, start, claim } = await feedOf(3);
  await createWebhookEndpoint(db, {
    workspaceId,
    createdById: userId,
    url: 'https://shop.test/in',
    description: '',
    events: ['feed.finished'],
    secret: 'whsec_',
  });
  const [first, second, third] = [await start(), await start(), await start()];
  expect(await start()).toBeUndefined();
  await finishJob(db, await claim(first));
  await failJob(db, await claim(second), new AppError('staging.no_floor', { detail: 'none' }));
  await followRows(db, { feedId });
  expect(await statuses()).toEqual(['done', 'failed', 'running']);
  await cancelJob(db, await claim(third));
  await followRows(db, { feedId });
  const ends = await Promise.all([1, 2].map(() => inTransaction(db, (tx) => handOn(tx, { feedId, turn }))));
  expect(ends).toEqual([undefined, undefined]);
  expect(await getFeed(db, { workspaceId, feedId })).toMatchObject({ status: 'done', turn });
  const events = await db.webhookEvent.findMany({ where: { workspaceId } });
  expect(events.map(({ data }) => data)).toMatchObject([
    { id: feedId, status: 'done', rows: { done: 1, failed: 1, cancelled: 1, waiting: 0 } },
  ]);

  // Tried again, it goes on, and its end is told anew.
  const again = await inTransaction(db, (tx) => retryFeedRows(tx, { workspaceId, feedId }));
  expect(again).toMatchObject({ status: 'running', turn: turn + 1, finishedAt: null });
  expect(await statuses()).toEqual(['done', 'fetching', 'cancelled']);
  expect(await findFeedOfTurn(db, { feedId, turn })).toBeUndefined();
  await finishJob(db, await claim(await start()));
  await followRows(db, { feedId });
  await inTransaction(db, (tx) => handOn(tx, { feedId, turn: turn + 1 }));
  expect(await db.webhookEvent.count({ where: { workspaceId } })).toBe(2);
});

it('hands on exactly once, to the next turn', async () => {
  const { db, feedId, turn } = await feedOf(1);
  const both = await Promise.all([1, 2].map(() => inTransaction(db, (tx) => handOn(tx, { feedId, turn }))));
  expect(both).toContainEqual({ feedId, turn: turn + 1 });
  expect(both).toContain(undefined);
  expect(await listOpenTurns(db)).toContainEqual({ feedId, turn: turn + 1 });
});

it('starts a row once, however many try', async () => {
  const { db, workspaceId, feedId, start } = await feedOf(1);
  const jobs = await Promise.all([start(), start(), start()]);
  expect(jobs.filter((id) => id !== undefined)).toHaveLength(1);
  expect(await db.job.count({ where: { workspaceId } })).toBe(1);
  expect((await countFeedRows(db, { workspaceId, feedIds: [feedId] })).get(feedId)).toMatchObject({
    running: 1,
    waiting: 0,
  });
});

it('starts nothing while it is paused, and rests once nothing runs', async () => {
  const { db, workspaceId, feedId, turn, statuses, start, claim } = await feedOf(2);
  const running = await start();
  await pauseFeed(db, { workspaceId, feedId });
  expect(await start()).toBeUndefined();
  const next = await inTransaction(db, (tx) => handOn(tx, { feedId, turn }));
  expect(next).toEqual({ feedId, turn: turn + 1 });
  await finishJob(db, await claim(running));
  await followRows(db, { feedId });
  expect(await inTransaction(db, (tx) => handOn(tx, { feedId, turn: turn + 1 }))).toBeUndefined();
  expect((await listOpenTurns(db)).map((open) => open.feedId)).not.toContain(feedId);
  const resumed = await inTransaction(db, (tx) => resumeFeed(tx, { workspaceId, feedId }));
  expect(resumed).toMatchObject({ status: 'running', turn: turn + 2 });
  expect(await inTransaction(db, (tx) => resumeFeed(tx, { workspaceId, feedId }))).toBeUndefined();
  expect(await statuses()).toEqual(['done', 'fetching']);
});

it('cancels what waits at once and what runs through its job', async () => {
  const { db, workspaceId, feedId, turn, statuses, start } = await feedOf(3);
  await start();
  expect(await cancelFeed(db, { workspaceId, feedId })).toMatchObject({ turn: turn + 1 });
  expect(await statuses()).toEqual(['running', 'cancelled', 'cancelled']);
  await followRows(db, { feedId });
  expect(await statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  await inTransaction(db, (tx) => handOn(tx, { feedId, turn: turn + 1 }));
  expect(await getFeed(db, { workspaceId, feedId })).toMatchObject({
    status: 'cancelled',
    finishedAt: expect.any(Date),
  });
  expect(await cancelFeed(db, { workspaceId, feedId })).toBeUndefined();
});

it('lets photos be purged under it, and tells the rows', async () => {
  const { db, workspaceId, assetId, feedId, statuses, start, claim } = await feedOf(2);
  await finishJob(db, await claim(await start()));
  await purgeAsset(db, { workspaceId, id: assetId });
  await followRows(db, { feedId });
  expect(await statuses()).toEqual(['failed', 'waiting']);
});

it('fails a row that has no job, and no other', async () => {
  const { db, workspaceId, feedId, statuses, start } = await feedOf(2);
  await start();
  const rows = await listFeedRows(db, { workspaceId, feedId });
  for (const { id: rowId } of rows) await failRow(db, { rowId, error: new AppError('remote.timeout') });
  expect(await statuses()).toEqual(['running', 'failed']);
});

it('does not exist for another workspace', async () => {
  const { db, feedId } = await feedOf(1);
  const { workspaceId } = await createFixture(db);
  const place = { workspaceId, feedId };
  const calls = [
    getFeed(db, place),
    pauseFeed(db, place),
    cancelFeed(db, place),
    inTransaction(db, (tx) => resumeFeed(tx, place)),
    inTransaction(db, (tx) => retryFeedRows(tx, place)),
  ];
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ code: 'not_found' })));
});
