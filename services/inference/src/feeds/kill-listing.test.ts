/**
 * A listing staged on the real database by a real worker that is killed in the middle, at moments that nobody chose.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAsset } from '@escena/db/assets/create-asset';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { getFeed } from '@escena/db/feeds/get-feed';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createBatch } from '@escena/db/listings/create-batch';
import { createListing } from '@escena/db/listings/create-listing';
import { listListingPhotos } from '@escena/db/listings/list-listing-photos';
import { addListingPhotos } from '@escena/db/listings/listing-photos';
import { standingOf } from '@escena/db/listings/picture-of-photo';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createQueue } from '@escena/queue/create-queue';
import { expect, it } from 'vitest';

const photoCount = 10;
const kills = 2;

it(
  `stages each of ${photoCount} photos once, though its worker is killed`,
  { timeout: 120_000 },
  async () => {
    await using database = await createTestDatabase();
    const { db, url } = database;
    const folder = await mkdtemp(path.join(tmpdir(), 'escena-listing-'));
    const queue = createQueue({ url });
    let worker: ChildProcess | undefined;
    const start = async () => {
      worker = fork(new URL('./feed-worker.fixture.ts', import.meta.url), [url, folder, '80'], {
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
      const { workspaceId, projectId, userId } = await createFixture(db, { startingCredits: photoCount });
      const said = { address: 'Calle Mayor 3', reference: '', contact: '', label: null, profile: 'other' };
      const look = { style: 'modern' };
      const listing = { workspaceId, projectId, createdById: userId, look, ...said };
      const { id: listingId } = await createListing(db, listing);
      const place = { workspaceId, listingId };
      for (let i = 0; i < photoCount; i++) {
        const file = { name: `${i}.jpg`, storageKey: `o/${i}`, sha256: `${i}`, mime: 'image/jpeg', bytes: 1 };
        const { id: assetId } = await createAsset(db, { workspaceId, projectId, ...file });
        const copies = { width: 640, height: 480, displayKey: 'd', thumbKey: 't' };
        await markAssetReady(db, { workspaceId, assetId, ...copies });
        await addListingPhotos(db, { ...place, photos: [{ assetId, room: 'bedroom' }] });
      }
      const photos = await listListingPhotos(db, place);
      const feedId = await inTransaction(db, async (tx) => {
        const rows = photos.map(({ id: sku, assetId }, seed) => ({
          sku,
          title: 'Bedroom',
          source: assetId,
          overrides: { input: JSON.stringify({ room: 'bedroom', seed }) },
        }));
        const batch = { ...place, createdById: userId, tool: 'staging', template: look, rows };
        const { id, turn } = await createBatch(tx, batch);
        await queue.enqueue('feed.advance', { feedId: id, turn }, { tx });
        return id;
      });
      for (let killed = 0; killed < kills; killed++) {
        await start();
        await sleep(200 + Math.random() * 1500);
        await kill();
      }
      await start();
      while ((await getFeed(db, { workspaceId, feedId })).finishedAt === null) await sleep(100);
      await kill();

      const standings = (await listListingPhotos(db, place)).map(standingOf);
      expect(standings.map(({ pictures, atWork }) => [pictures.length, atWork])).toEqual(
        photos.map(() => [1, false]),
      );
      expect(await db.job.count({ where: { workspaceId } })).toBe(photoCount);
      expect(await db.output.count({ where: { workspaceId } })).toBe(photoCount);
      expect(await readBalance(db, { workspaceId })).toMatchObject({ available: 0, reserved: 0 });
    } finally {
      await kill();
      await queue.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
