import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDb } from '@escena/db/create-db';
import { startEmbeddedPostgres } from '@escena/db/embedded/start-embedded-postgres';
import { inTransaction } from '@escena/db/in-transaction';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { getJob } from '@escena/db/jobs/get-job';
import { migrateDeploy } from '@escena/db/migrate';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { expect, it, vi } from 'vitest';
import { createQueue } from './create-queue.ts';
import { idleHandlers } from './fixtures/idle-handlers.ts';
import { startWorker } from './start-worker.ts';
import { workerHandler } from './worker-handler.ts';

const soon = { timeout: 60_000, interval: 100 };

/** A worker in a process of its own, whose jobs never end; resolves when it takes some. */
async function forkWorker(url: string): Promise<ChildProcess> {
  const fixture = path.join(import.meta.dirname, 'fixtures/worker-process.fixture.ts');
  const child = fork(fixture, [url], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

it('hands the job of a killed worker to another, which finishes it', async () => {
  await using database = await createTestDatabase();
  const { db, url } = database;
  await using queue = createQueue({ url });
  const { workspaceId, assetId, userId } = await createFixture(db);
  const victim = await forkWorker(url);
  const { id: jobId } = await inTransaction(db, async (tx) => {
    const job = await createJob(tx, {
      workspaceId,
      assetId,
      createdById: userId,
      tool: 'staging',
      input: {},
      credits: 0,
    });
    await queue.enqueue('job.run', { jobId: job.id }, { tx });
    return job;
  });
  const statusOf = async () => (await getJob(db, { workspaceId, jobId })).status;
  await vi.waitFor(async () => expect(await statusOf()).toBe('running'), soon);
  await using _heir = await startWorker({
    url,
    db,
    onError: () => {},
    handlers: [
      ...idleHandlers('job.run'),
      workerHandler('job.run', async () => ({
        run: async (payload) => {
          const job = await claimJob(db, payload);
          if (job) await finishJob(db, { jobId: job.id, fence: job.fence });
        },
        giveUp: async () => {},
      })),
    ],
  });
  victim.kill('SIGKILL');
  await vi.waitFor(async () => expect(await statusOf()).toBe('succeeded'), soon);
  expect(await getJob(db, { workspaceId, jobId })).toMatchObject({ attempt: 2, fence: 2 });
}, 120_000);

it('goes on after a restart of the database, with what was queued before it', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'escena-queue-'));
  const settings = { fsync: 'off' };
  let server = await startEmbeddedPostgres({ dir, settings });
  const db = createDb({ url: server.url, poolSize: 3 });
  const queue = createQueue({ url: server.url });
  const seen: string[] = [];
  const enqueue = (jobId: string) => inTransaction(db, (tx) => queue.enqueue('job.run', { jobId }, { tx }));
  try {
    await migrateDeploy({ url: server.url });
    const worker = await startWorker({
      url: server.url,
      db,
      onError: () => {},
      handlers: [
        ...idleHandlers('job.run'),
        workerHandler('job.run', async () => ({
          run: async ({ jobId }) => void seen.push(jobId),
          giveUp: async () => {},
        })),
      ],
    });
    await enqueue('job_before');
    await vi.waitFor(() => expect(seen).toEqual(['job_before']), soon);
    await server.stop();
    await expect(enqueue('job_during')).rejects.toMatchObject({ code: 'database.unavailable' });
    server = await startEmbeddedPostgres({ dir, settings });
    await enqueue('job_after');
    await vi.waitFor(() => expect(seen).toEqual(['job_before', 'job_after']), soon);
    await worker.stop();
    await queue.stop();
    await db.$disconnect();
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}, 120_000);
