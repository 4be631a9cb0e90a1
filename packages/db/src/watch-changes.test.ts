import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createDb } from './create-db.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrateDeploy } from './migrate.ts';
import { createFixture } from './testing/create-fixture.ts';
import { createTestDatabase } from './testing.ts';
import { type Change, watchChanges } from './watch-changes.ts';
import { withRetry } from './with-retry.ts';
import { claimJob } from './jobs/claim-job.ts';
import { createJob } from './jobs/create-job.ts';

async function nextMatching(
  changes: AsyncGenerator<Change, void, void>,
  kind: Change['kind'],
): Promise<Change> {
  for (;;) {
    const { value } = await changes.next();
    if (!value) throw new Error('the watch ended');
    if (value.kind === kind) return value;
  }
}

it('hears of jobs and photos when they are committed, and ends with its signal', async () => {
  await using database = await createTestDatabase();
  const { db, url } = database;
  const stop = new AbortController();
  const changes = watchChanges({ url, signal: stop.signal });
  await nextMatching(changes, 'all');
  const { workspaceId, assetId, userId } = await createFixture(db);
  expect(await nextMatching(changes, 'asset')).toEqual({ kind: 'asset', id: assetId });
  const job = await createJob(db, {
    workspaceId,
    assetId,
    createdById: userId,
    tool: 'staging',
    input: {},
    credits: 0,
  });
  expect(await nextMatching(changes, 'job')).toEqual({ kind: 'job', id: job.id });
  await claimJob(db, { jobId: job.id });
  expect(await nextMatching(changes, 'job')).toEqual({ kind: 'job', id: job.id });
  const last = changes.next();
  stop.abort();
  expect(await last).toEqual({ done: true, value: undefined });
});

it('survives a restart of the database: typed errors meanwhile, retries that succeed, listeners that return', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'escena-restart-'));
  const settings = { fsync: 'off' };
  const stop = new AbortController();
  let server = await startEmbeddedPostgres({ dir, settings });
  try {
    await migrateDeploy({ url: server.url });
    expect(await migrateDeploy({ url: server.url })).toEqual([]);
    const db = createDb({ url: server.url, poolSize: 3 });
    const { assetId } = await createFixture(db);
    const changes = watchChanges({ url: server.url, signal: stop.signal });
    await nextMatching(changes, 'all');

    await server.stop();
    await expect(db.user.count()).rejects.toMatchObject({ code: 'database.unavailable' });
    const patient = withRetry(() => db.user.count());
    server = await startEmbeddedPostgres({ dir, settings });
    expect(await patient).toBe(1);
    await nextMatching(changes, 'all');
    await db.asset.update({ where: { id: assetId }, data: { name: 'renamed.jpg' } });
    expect(await nextMatching(changes, 'asset')).toEqual({ kind: 'asset', id: assetId });
    await db.$disconnect();
  } finally {
    stop.abort();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}, 120_000);
