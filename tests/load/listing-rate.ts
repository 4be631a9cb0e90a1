/**
 * What a listing costs with the real worker, tool and database, killed once in the middle:
 * `npx tsx tests/load/listing-rate.ts FOLDER [photos] [width]`. The photos are those of the folder, as often as it takes, each time
 * a little brighter, so that no bytes are known already.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAsset } from '@escena/db/assets/create-asset';
import { createDb } from '@escena/db/create-db';
import { startEmbeddedPostgres } from '@escena/db/embedded/start-embedded-postgres';
import { getFeed } from '@escena/db/feeds/get-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createBatch } from '@escena/db/listings/create-batch';
import { createListing } from '@escena/db/listings/create-listing';
import { listListingPhotos } from '@escena/db/listings/list-listing-photos';
import { addListingPhotos } from '@escena/db/listings/listing-photos';
import { standingOf } from '@escena/db/listings/picture-of-photo';
import { migrateDeploy } from '@escena/db/migrate';
import { createProject } from '@escena/db/projects/create-project';
import { createUser } from '@escena/db/users/create-user';
import { createQueue } from '@escena/queue/create-queue';
import { openStorage } from '@escena/storage/open-storage';
import { storePhoto } from '@escena/storage/store-photo';
import sharp from 'sharp';
import { processorSeconds } from './processor-seconds.ts';

const [, , photoFolder = '../shared/inputs/rooms', count = '40', size = '1024'] = process.argv;
const [photoCount, width] = [Number(count), Number(size)];
const rooms = ['living-room', 'bedroom', 'dining-room', 'home-office'] as const;
const root = path.resolve(import.meta.dirname, '../..');
const names = readdirSync(photoFolder).filter((name) => /\.jpe?g$/i.test(name));

const folder = mkdtempSync(path.join(os.tmpdir(), 'escena-listing-rate-'));
await using database = await startEmbeddedPostgres({ dir: path.join(folder, 'postgres') });
const { url } = database;
await migrateDeploy({ url });
const db = createDb({ url });
const queue = createQueue({ url });
const storage = openStorage({ ESCENA_DATA: folder, S3_REGION: 'none' });
const start = () =>
  spawn(process.execPath, ['--import', 'tsx', path.join(root, 'services/inference/src/main.ts')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: url, ESCENA_DATA: folder },
  });

let worker = start();
try {
  const { userId, workspaceId } = await createUser(db, {
    workspaceName: 'Load',
    startingCredits: photoCount,
  });
  const { id: projectId } = await createProject(db, { workspaceId, name: 'Load' });
  const said = { address: 'Calle Mayor 3', reference: '', contact: '', label: null, profile: 'other' };
  const template = { style: 'scandinavian' };
  const owner = { workspaceId, projectId, createdById: userId };
  const { id: listingId } = await createListing(db, { ...owner, ...said, look: template });
  const place = { workspaceId, listingId };
  for (let i = 0; i < photoCount; i++) {
    const name = names[i % names.length] ?? '';
    const bytes = await sharp(path.join(photoFolder, name))
      .resize({ width, withoutEnlargement: true })
      .modulate({ brightness: 1 + Math.floor(i / names.length) * 0.02 })
      .jpeg({ quality: 92 })
      .toBuffer();
    const stored = await storePhoto({ storage }, { body: Readable.from([bytes]) });
    await inTransaction(db, async (tx) => {
      const { id: assetId } = await createAsset(tx, { workspaceId, projectId, name, ...stored });
      await queue.enqueue('asset.ingest', { assetId }, { tx });
      const room = rooms[i % rooms.length] ?? 'living-room';
      await addListingPhotos(tx, { ...place, photos: [{ assetId, room }] });
    });
  }
  const photos = await listListingPhotos(db, place);
  const feedId = await inTransaction(db, async (tx) => {
    const rows = photos.map(({ id: sku, assetId, room }) => ({
      sku,
      title: room ?? '',
      source: assetId,
      overrides: { input: JSON.stringify({ room }) },
    }));
    const batch = { ...place, createdById: userId, tool: 'staging', template, rows };
    const { id, turn } = await createBatch(tx, batch);
    await queue.enqueue('feed.advance', { feedId: id, turn }, { tx });
    return id;
  });
  const ended = () => db.feedRow.count({ where: { feedId, status: { in: ['done', 'failed'] } } });
  // The processes start with the first photo.
  while ((await ended()) === 0) await sleep(50);
  const [begun, before] = [performance.now(), processorSeconds(worker.pid)];
  while ((await ended()) < photoCount / 3) await sleep(100);
  let spent = processorSeconds(worker.pid) - before;
  const killedAfter = await ended();
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await gone;
  worker = start();
  while ((await getFeed(db, { workspaceId, feedId })).finishedAt === null) await sleep(200);
  const seconds = (performance.now() - begun) / 1000;
  spent += processorSeconds(worker.pid);

  const rows = (await listListingPhotos(db, place)).map((photo) => standingOf(photo).row);
  const failed = rows.filter((row) => row?.status !== 'done');
  const jobs = await db.job.count({ where: { workspaceId } });
  const outputs = await db.output.count({ where: { workspaceId } });
  const { available, reserved } = await readBalance(db, { workspaceId });
  console.log(
    `${photoCount} photos, at most ${width} px wide, worker killed after ${killedAfter}: ${(seconds / (photoCount - 1)).toFixed(1)} s a photo on the clock, ` +
      `${(spent / (photoCount - 1)).toFixed(1)} processor seconds; ${jobs} jobs, ${outputs} pictures, ${photoCount - available} credits, ${reserved} held; ` +
      `${failed.length} failed: ${failed.map((row) => row?.errorCode).join(', ')}`,
  );
} finally {
  worker.kill('SIGTERM');
  await queue.stop();
  await db.$disconnect();
  rmSync(folder, { recursive: true, force: true });
}
