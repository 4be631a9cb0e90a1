/** A campaign through the real tool process: what is made becomes its creatives, and nothing goes out by being made. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { grantCredits } from '@escena/billing/grant-credits';
import { reserveCredits } from '@escena/billing/reserve-credits';
import { createRaster } from '@escena/core/raster';
import { createAsset } from '@escena/db/assets/create-asset';
import { createCampaign } from '@escena/db/campaigns/create-campaign';
import type { Db } from '@escena/db/create-db';
import { listCreatives } from '@escena/db/creatives/list-creatives';
import { retireCreatives } from '@escena/db/creatives/retire-creatives';
import { reviewCreatives } from '@escena/db/creatives/review-creatives';
import { createJob } from '@escena/db/jobs/create-job';
import { getJob } from '@escena/db/jobs/get-job';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { encodePng } from '@escena/imaging/encode-image';
import type { JobHandler } from '@escena/queue/worker-handler';
import { createLocalStorage } from '@escena/storage/create-local-storage';
import type { Storage } from '@escena/storage/storage';
import { adsInput } from '@escena/verticals/ads/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowAll } from '../moderation/moderator.ts';
import { TaskProcess } from '../process/task-process.ts';
import { runJob } from './run-job.ts';

let folder = '';
let database: TestDatabase;
let db: Db;
let storage: Storage;
let lane: TaskProcess;
let handler: JobHandler<'job.run'>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-ads-'));
  database = await createTestDatabase();
  db = database.db;
  storage = createLocalStorage({ root: path.join(folder, 'images') });
  lane = new TaskProcess({
    entry: new URL('../tasks/main.ts', import.meta.url),
    env: { ...process.env, DATABASE_URL: database.url, ESCENA_DATA: folder, ESCENA_THREADS: '1' },
    execArgv: ['--import', import.meta.resolve('tsx')],
    silenceMs: 60_000,
    startMs: 60_000,
    cancelGraceMs: 3000,
    maxTasks: 1,
  });
  handler = runJob({ db, lane, storage, moderator: allowAll });
}, 60_000);
afterAll(async () => {
  await lane[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const delivery = { attempt: 1, lastTry: false, signal: new AbortController().signal };
const long =
  'Handgefertigte Steinzeugtassen für alle Kaffeeliebhaberinnen der Welt, im Holzofen in Galicien gebrannt';

async function openCampaign() {
  const { workspaceId, projectId, userId } = await createFixture(db);
  await grantCredits(db, { workspaceId, credits: 100, reason: 'a test' });
  const picture = await encodePng(createRaster(400, 300, 3));
  const { key } = await storage.put(picture);
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const file = { name: 'mug.png', storageKey: key, sha256, mime: 'image/png', bytes: picture.length };
  const { id: pictureId } = await createAsset(db, { workspaceId, projectId, ...file });
  const campaign = await createCampaign(db, {
    workspaceId,
    projectId,
    createdById: userId,
    name: 'Mugs',
    plan: {},
  });
  const place = { workspaceId, campaignId: campaign.id };
  const plan = {
    campaignId: campaign.id,
    images: [{ id: 'mug', pictureId }],
    templates: ['split'],
    formats: ['display-rectangle', 'display-mobile'],
  };
  return {
    place,
    userId,
    creatives: () => listCreatives(db, place),
    balance: () => readBalance(db, { workspaceId }),
    make: async (headlines: Readonly<Record<string, string>>, only?: readonly string[]) => {
      const lines = Object.entries(headlines).map(([id, text]) => ({ id, text }));
      const segments = [{ id: 'all', name: 'All', headlines: lines, images: ['mug'] }];
      const input = adsInput.parse({ ...plan, segments, only });
      const jobId = await db.$transaction(async (tx) => {
        const at = { workspaceId, projectId, assetId: null, createdById: userId };
        const { id } = await createJob(tx, { ...at, tool: 'ads', input, credits: 1 });
        await reserveCredits(tx, { workspaceId, jobId: id, credits: 1 });
        return id;
      });
      return {
        jobId,
        run: () => handler.run({ jobId }, delivery),
        job: () => getJob(db, { workspaceId, jobId }),
      };
    },
  };
}

it('keeps each cell as a creative that waits, and says which could not be made', async () => {
  const { make, creatives, balance } = await openCampaign();
  const { run, job, jobId } = await make({ a: 'A name on it', b: long });
  await run();
  expect(await job()).toMatchObject({ status: 'succeeded', fraction: 1, outputs: [] });
  expect(await balance()).toMatchObject({ reserved: 0, spent: 1 });
  const made = await creatives();
  expect(made.map(({ cellId, state, errorCode }) => [cellId, state, errorCode])).toEqual([
    ['all.a.mug.split.display-mobile', 'waiting', null],
    ['all.a.mug.split.display-rectangle', 'waiting', null],
    ['all.b.mug.split.display-mobile', 'waiting', 'ads.does_not_fit'],
    ['all.b.mug.split.display-rectangle', 'waiting', null],
  ]);
  const [first] = made;
  expect(first).toMatchObject({ jobId, width: 320, height: 50, mime: 'image/jpeg', findings: [] });
  const file = await storage.read(first?.storageKey ?? '');
  expect(createHash('sha256').update(file).digest('hex')).toBe(first?.sha256);
});

it('keeps an approval only of the very file, and none of what came out otherwise', async () => {
  const { make, creatives, place, userId } = await openCampaign();
  await (await make({ a: 'A name on it', b: 'Wrapped' })).run();
  const asked = (await creatives()).map(({ id, sha256 }) => ({ id, sha256: sha256 ?? '' }));
  const review = { ...place, creatives: asked, note: '', byId: userId } as const;
  await reviewCreatives(db, { ...review, verdict: 'approved' });
  await (await make({ a: 'A name on it', b: 'Wrapped and ready' })).run();
  const states = async () => (await creatives()).map(({ headline, state }) => `${headline} ${state}`);
  expect(await states()).toEqual(['a approved', 'a approved', 'b waiting', 'b waiting']);
  // Who looked at the file before decided about another one.
  await expect(reviewCreatives(db, { ...review, verdict: 'rejected' })).rejects.toMatchObject({
    code: 'ads.newer_file',
  });
  expect((await creatives()).flatMap(({ reviews }) => reviews)).toHaveLength(4);
  const [kept] = await creatives();
  await db.$transaction((tx) => retireCreatives(tx, { ...place, cellIds: [kept?.cellId ?? ''] }));
  expect(await states()).toEqual(['a approved']);
});

it('goes on where an attempt was cut off, and is paid once', async () => {
  const { make, creatives, balance } = await openCampaign();
  const before = await make({ a: 'A name on it' }, ['all.a.mug.split.display-mobile']);
  await before.run();
  const { run, jobId } = await make({ a: 'A name on it' });
  const [cut] = await creatives();
  // As if this job’s first attempt had made that one.
  await db.creative.update({ where: { id: cut?.id }, data: { jobId } });
  await run();
  const made = await creatives();
  expect(made.map(({ jobId: by }) => by)).toEqual([jobId, jobId]);
  expect(made[0]?.updatedAt).not.toEqual(made[1]?.updatedAt);
  expect(await balance()).toMatchObject({ reserved: 0, spent: 2 });
  await run();
  expect(await balance()).toMatchObject({ reserved: 0, spent: 2 });
});
