/**
 * A catalogue on the real database with a real worker that is killed in the middle, at moments that nobody chose. More rows:
 * `ESCENA_FEED_ROWS=500 npx vitest run services/inference/src/feeds/kill-feed.test.ts`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFeed } from '@escena/db/feeds/create-feed';
import { getFeed } from '@escena/db/feeds/get-feed';
import { listFeedRows } from '@escena/db/feeds/list-feed-rows';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createQueue } from '@escena/queue/create-queue';
import { expect, it } from 'vitest';
import { startPhotoServer } from './photo-server.fixture.ts';

const rowCount = Number(process.env.ESCENA_FEED_ROWS ?? 30);
const kills = rowCount > 100 ? 8 : 2;
const runMs = rowCount > 100 ? 20 : 60;
const creditsOfRow = 2;
const patienceMs = 120_000 + rowCount * 1000;

it(
  `gives each of ${rowCount} rows one job and one charge, though its worker is killed ${kills} times`,
  { timeout: patienceMs },
  async () => {
    await using database = await createTestDatabase();
    await using server = await startPhotoServer();
    const folder = await mkdtemp(path.join(tmpdir(), 'escena-feed-'));
    const { db, url } = database;
    const queue = createQueue({ url });
    let worker: ChildProcess | undefined;
    const start = async () => {
      worker = fork(new URL('./feed-worker.fixture.ts', import.meta.url), [url, folder, String(runMs)], {
        execArgv: ['--import', import.meta.resolve('tsx')],
      });
      await once(worker, 'message');
    };
    const kill = async () => {
      if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    };
    try {
      const startingCredits = rowCount * creditsOfRow + 5;
      const { workspaceId, projectId, userId } = await createFixture(db, { startingCredits });
      const rows = Array.from({ length: rowCount }, (_, i) => ({
        sku: `S-${i}`,
        title: `Chair ${i}`,
        source: `${server.url}/photo/${i}.jpg`,
        overrides: { input: JSON.stringify({ seed: i }) },
      }));
      const template = { room: 'bedroom', style: 'modern', variations: creditsOfRow };
      const feedId = await inTransaction(db, async (tx) => {
        const options = { workspaceId, projectId, createdById: userId, name: 'Spring', tool: 'staging' };
        const { id, turn } = await createFeed(tx, { ...options, template, rows });
        await queue.enqueue('feed.advance', { feedId: id, turn }, { tx });
        return id;
      });
      const begun = performance.now();
      for (let killed = 0; killed < kills; killed++) {
        await start();
        await sleep(300 + Math.random() * 4000);
        await kill();
      }
      const killsOver = performance.now();
      const doneByThen = await db.feedRow.count({ where: { feedId, status: 'done' } });
      await start();
      while ((await getFeed(db, { workspaceId, feedId })).finishedAt === null) await sleep(100);
      const seconds = (performance.now() - killsOver) / 1000;
      await kill();

      const made = await listFeedRows(db, { workspaceId, feedId });
      expect(made.map(({ status }) => status)).toEqual(rows.map(() => 'done'));
      const jobs = await db.job.findMany({ where: { workspaceId } });
      expect(new Set(jobs.map(({ id }) => id))).toEqual(new Set(made.map(({ jobId }) => jobId)));
      expect(jobs).toHaveLength(rowCount);
      expect(await db.asset.count({ where: { workspaceId, projectId } })).toBe(rowCount + 1);
      expect(await db.output.count({ where: { workspaceId } })).toBe(rowCount);
      const entries = await db.ledgerEntry.findMany({ where: { workspaceId } });
      const transfers = (kind: string) =>
        new Set(entries.filter((entry) => entry.kind === kind).map(({ key }) => key));
      expect(transfers('reserve').size).toBe(rowCount);
      expect(transfers('capture').size).toBe(rowCount);
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      expect(await readBalance(db, { workspaceId })).toMatchObject({
        available: startingCredits - rowCount * creditsOfRow,
        reserved: 0,
      });
      const rate = (rowCount - doneByThen) / seconds;
      process.stdout.write(
        `${rowCount} rows, ${kills} kills, ${((performance.now() - begun) / 1000).toFixed(1)} s; ` +
          `after the last kill ${rate.toFixed(1)} rows a second (jobs of ${runMs} ms, waiting included)\n`,
      );
    } finally {
      await kill();
      await queue.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
