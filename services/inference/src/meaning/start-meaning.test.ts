import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { reportStore } from '@escena/db/checkpoints/report-store';
import { findMeaning, listNear, listUnread } from '@escena/db/meanings/meanings';
import { askMeaning } from '@escena/db/meanings/queries';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { embedderReport, sampleStore } from '@escena/db/testing/sample-embedder';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';
import { encodePng } from '@escena/imaging/encode-image';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbedTasks } from '../tasks/embed.ts';
import type { EmbedPicturePayload, EmbedWordsPayload } from '../tasks/messages.ts';
import { turn } from './start-meaning.ts';

const { name: model } = embedderReport;
const { signal } = new AbortController();
let database: TestDatabase;
let folder = '';
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'escena-meaning-'));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

it('reads every photo once a network is there, answers what is asked, and passes over what it cannot read', async () => {
  const { db } = database;
  const storage = createLocalStorage({ root: folder });
  const modelStore = path.join(folder, 'models');
  await installTinyCheckpoints(modelStore);
  const embed = new EmbedTasks(storage, { modelStore, threads: 1 });
  const lane = {
    run: (task: string, payload: unknown): Promise<unknown> =>
      task === 'embedWords'
        ? embed.words(payload as EmbedWordsPayload)
        : embed.picture(payload as EmbedPicturePayload, signal),
  };
  const services = { db, lane, log: pino({ level: 'silent' }) };
  const [red, broken] = [await createFixture(db), await createFixture(db)];
  const { key: displayKey } = await storage.put(await encodePng(plain(220, 30, 40)));
  await db.asset.update({ where: { id: red.assetId }, data: { displayKey } });

  expect(await turn(services, signal)).toBeGreaterThan(5000);
  expect(await listUnread(db, model, 9)).toHaveLength(2);
  await reportStore(db, sampleStore, [embedderReport]);
  const asked = { workspaceId: red.workspaceId, model, text: 'something red' };
  expect(await askMeaning(db, asked)).toBeUndefined();
  for (let left = 4; (await turn(services, signal)) === 0; left--) expect(left).toBeGreaterThan(0);

  const meaning = await findMeaning(db, { workspaceId: red.workspaceId, pictureId: red.assetId, model });
  expect(meaning?.['style']?.[0]?.[0]).toBe('red');
  expect(
    await findMeaning(db, { workspaceId: broken.workspaceId, pictureId: broken.assetId, model }),
  ).toEqual({});
  const vector = await askMeaning(db, asked);
  expect(vector && Math.hypot(...vector)).toBeCloseTo(1, 5);
  // Photos are described; what is looked for are finished pictures.
  expect(await listNear(db, { ...asked, vector: vector ?? new Float32Array(), limit: 9 })).toEqual([]);

  await db.asset.delete({ where: { id: red.assetId } });
  expect(
    await findMeaning(db, { workspaceId: red.workspaceId, pictureId: red.assetId, model }),
  ).toBeUndefined();
});

function plain(red: number, green: number, blue: number): Raster {
  const data = Uint8Array.from({ length: 320 * 240 * 3 }, (_, i) => [red, green, blue][i % 3] ?? 0);
  return { width: 320, height: 240, channels: 3, data };
}
