/**
 * How many rows a second a catalogue makes with the real worker, tool and database:
 * `npx tsx tests/load/feed-rate.ts [rows]`. The photos are made up here, 640 × 498; each row is one white packshot.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDb } from '@escena/db/create-db';
import { startEmbeddedPostgres } from '@escena/db/embedded/start-embedded-postgres';
import { createFeed } from '@escena/db/feeds/create-feed';
import { getFeed } from '@escena/db/feeds/get-feed';
import { listFeedRows } from '@escena/db/feeds/list-feed-rows';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { migrateDeploy } from '@escena/db/migrate';
import { createProject } from '@escena/db/projects/create-project';
import { createUser } from '@escena/db/users/create-user';
import { createQueue } from '@escena/queue/create-queue';
import sharp from 'sharp';
import { potPhoto } from '../e2e/photos.ts';
import { processorSeconds } from './processor-seconds.ts';

const rowCount = Number(process.argv[2] ?? 40);
const width = 640;
const root = path.resolve(import.meta.dirname, '../..');

const folder = mkdtempSync(path.join(os.tmpdir(), 'escena-feed-rate-'));
const { buffer } = await potPhoto('pot.png');
const photo = await sharp(buffer).resize({ width }).png().toBuffer();
// Each its own: a shop's photos differ, and bytes that are known are not stored again.
const photos = await Promise.all(
  Array.from({ length: rowCount }, (_, i) =>
    sharp(photo)
      .modulate({ hue: (i * 7) % 360 })
      .png()
      .toBuffer(),
  ),
);
const server = createServer(({ url = '' }, response) => {
  const found = photos[Number(/\d+/.exec(url)?.[0])];
  response.writeHead(found ? 200 : 404).end(found);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
await using database = await startEmbeddedPostgres({ dir: path.join(folder, 'postgres') });
const { url } = database;
await migrateDeploy({ url });
const db = createDb({ url });
const queue = createQueue({ url });
const worker = spawn(
  process.execPath,
  ['--import', 'tsx', path.join(root, 'services/inference/src/main.ts')],
  {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: url,
      ESCENA_DATA: folder,
      ESCENA_REMOTE_NETWORKS: '127.0.0.0/8',
      ESCENA_REMOTE_PORTS: `80,443,${port}`,
    },
  },
);

try {
  const { userId, workspaceId } = await createUser(db, { workspaceName: 'Load', startingCredits: rowCount });
  const { id: projectId } = await createProject(db, { workspaceId, name: 'Load' });
  const rows = Array.from({ length: rowCount }, (_, i) => ({
    sku: `POT-${i}`,
    title: `Clay pot ${i}`,
    source: `http://127.0.0.1:${port}/${i}.png`,
    overrides: {},
  }));
  const feedId = await inTransaction(db, async (tx) => {
    const template = { scenes: [{ kind: 'packshot', marketplace: 'amazon' }] };
    const feed = {
      workspaceId,
      projectId,
      createdById: userId,
      name: 'Load',
      tool: 'product',
      template,
      rows,
    };
    const { id, turn } = await createFeed(tx, feed);
    await queue.enqueue('feed.advance', { feedId: id, turn }, { tx });
    return id;
  });
  const done = () => db.feedRow.count({ where: { feedId, status: 'done' } });
  // The processes start with the first row.
  while ((await done()) === 0) await sleep(50);
  const [begun, spentBefore, doneBefore] = [performance.now(), processorSeconds(worker.pid), await done()];
  while ((await getFeed(db, { workspaceId, feedId })).finishedAt === null) await sleep(100);
  const seconds = (performance.now() - begun) / 1000;
  const spent = processorSeconds(worker.pid) - spentBefore;
  const made = await listFeedRows(db, { workspaceId, feedId });
  const failed = made.filter(({ status }) => status !== 'done');
  const count = rowCount - doneBefore;
  console.log(
    `${count} rows of one packshot (${width} px) in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(2)} rows a second, ` +
      `${(spent / count).toFixed(2)} processor seconds a row; ${failed.length} failed; ` +
      `${(await readBalance(db, { workspaceId })).available} of ${rowCount} credits left`,
  );
  if (failed.length > 0)
    console.log(failed.map(({ errorCode, errorDetail }) => `${errorCode} ${errorDetail}`).slice(0, 5));
} finally {
  worker.kill('SIGTERM');
  await queue.stop();
  await db.$disconnect();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
