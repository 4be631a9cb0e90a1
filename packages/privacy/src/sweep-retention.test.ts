import { recordEvents } from '@escena/db/ads/record-events';
import { recordImpressions } from '@escena/db/ads/record-impressions';
import { createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { keyColumns } from '@escena/db/storage/find-referenced-keys';
import { createJob } from '@escena/db/jobs/create-job';
import { giveConsent } from '@escena/db/consents/give-consent';
import { consentTexts } from '@escena/core/consent';
import { saveRetention } from '@escena/db/retention/retention-policy';
import { restoreAsset } from '@escena/db/assets/restore-asset';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectGarbage } from './collect-garbage.ts';
import { previewRetention, sweepRetention } from './sweep-retention.ts';
import { createPlaces, type TestPlaces } from './testing/create-places.ts';

const dayMs = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

let places: TestPlaces;
beforeAll(async () => {
  places = await createPlaces();
});
afterAll(() => places[Symbol.asyncDispose]());

const sweep = (at = now) => sweepRetention(places, { now: at, graceMs: -dayMs });
const assetIds = async () => (await places.db.asset.findMany({ select: { id: true } })).map(({ id }) => id);
const policy = { originalsDays: null, outputsDays: null, failedDays: 7, personHours: 24, binDays: 30 };

it('leaves pictures alone by default, and empties the bin after its time', async () => {
  const owner = await places.settle();
  const old = await places.stagedPhoto(owner, 'old.jpg', { createdAt: ago(4000) });
  const binned = await places.stagedPhoto(owner, 'binned.jpg');
  const undone = await places.stagedPhoto(owner, 'undone.jpg');
  const recent = await places.stagedPhoto(owner, 'recent.jpg');
  const bin = (assetId: string, days: number) =>
    places.db.asset.update({ where: { id: assetId }, data: { deletedAt: ago(days) } });
  await bin(binned.assetId, 31);
  await bin(undone.assetId, 31);
  await bin(recent.assetId, 29);

  const { workspaceId } = owner;
  expect(await previewRetention(places.db, { workspaceId, now, limit: 10 })).toMatchObject([
    { kind: 'asset', name: 'binned.jpg', reason: 'bin', kept: false },
    { kind: 'asset', name: 'undone.jpg', reason: 'bin', kept: false },
  ]);
  expect(await assetIds()).toContain(binned.assetId);
  await restoreAsset(places.db, { workspaceId, assetId: undone.assetId });
  // A photo, its two small copies, five files of its picture and the print file beside it.
  expect(await sweep()).toMatchObject({ assets: 1, objects: 9, kept: 0 });
  const left = await assetIds();
  expect(left).not.toContain(binned.assetId);
  expect(left).toEqual(expect.arrayContaining([old.assetId, undone.assetId, recent.assetId]));
  expect((await places.contents()).filter((text) => text.includes('binned'))).toEqual([]);
  expect((await places.contents()).filter((text) => text.includes('undone'))).toHaveLength(9);
  expect(await sweep()).toMatchObject({ assets: 0, objects: 0 });
});

it('keeps to each workspace’s own rules, and to shared bytes', async () => {
  const [strict, lax] = [await places.settle(), await places.settle()];
  await saveRetention(places.db, { workspaceId: strict.workspaceId, ...policy, originalsDays: 10 });
  const theirs = await places.stagedPhoto(strict, 'same.jpg', { createdAt: ago(11) });
  const young = await places.stagedPhoto(strict, 'young.jpg', { createdAt: ago(9) });
  const twin = await places.stagedPhoto(lax, 'same.jpg', { createdAt: ago(11) });
  expect(theirs.storageKey).toBe(twin.storageKey);
  expect(await sweep()).toMatchObject({ assets: 1, objects: 0 });
  expect(await assetIds()).toEqual(expect.arrayContaining([young.assetId, twin.assetId]));
  expect(await places.storage.head(twin.storageKey)).toBeDefined();
  await places.db.asset.update({ where: { id: twin.assetId }, data: { deletedAt: ago(31) } });
  expect(await sweep()).toMatchObject({ assets: 1, objects: 9 });
});

it('removes finished pictures, people’s photos and failed uploads by their own clocks', async () => {
  const owner = await places.settle();
  const { workspaceId } = owner;
  await saveRetention(places.db, { workspaceId, ...policy, outputsDays: 5 });
  const room = await places.stagedPhoto(owner, 'room.jpg', { createdAt: ago(6) });
  const person = await places.stagedPhoto(owner, 'person.jpg', { createdAt: ago(1.1) });
  const failed = await places.stagedPhoto(owner, 'failed.jpg', { createdAt: ago(8) });
  await places.db.consent.create({
    data: {
      id: 'consent_1',
      workspaceId,
      assetId: person.assetId,
      basis: 'self',
      purpose: 'try-on',
      textVersion: '1',
    },
  });
  await places.db.asset.update({ where: { id: failed.assetId }, data: { status: 'failed' } });
  const expired = await previewRetention(places.db, { workspaceId, now, limit: 10 });
  expect(expired.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
    'failed.jpg failed',
    'failed.jpg output',
    'person.jpg person',
    'room.jpg output',
  ]);
  expect(await sweep()).toMatchObject({ assets: 2, outputs: 1 });
  const left = await assetIds();
  expect(left).toContain(room.assetId);
  expect(left).not.toContain(person.assetId);
  expect(await places.db.output.count({ where: { id: room.outputId } })).toBe(0);
  // The word that was given outlives the photo.
  expect(await places.db.consent.count({ where: { assetId: person.assetId } })).toBe(1);
});

it('erases people’s photos after a day unless told otherwise, with all copies and pictures, and no garment', async () => {
  const owner = await places.settle();
  const { workspaceId } = owner;
  const person = await places.stagedPhoto(owner, 'somebody.jpg');
  const garment = await places.stagedPhoto(owner, 'somebody’s shirt.jpg');
  await giveConsent(places.db, {
    workspaceId,
    assetId: person.assetId,
    givenById: owner.userId,
    basis: 'self',
    purpose: 'try-on',
    textVersion: consentTexts['try-on'].version,
  });
  const files = async () => (await places.contents()).filter((text) => text.includes('somebody'));
  const before = (await files()).length;
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  await sweep(inHours(23.9));
  expect(await files()).toHaveLength(before);
  // A page that shows it keeps a room's photo, not a person's.
  const share = { id: 'share_person', workspaceId, outputId: person.outputId, token: 'of a person' };
  await places.db.share.create({ data: share });
  await sweep(inHours(24.1));
  expect((await files()).every((text) => text.includes('shirt'))).toBe(true);
  expect(await files()).toHaveLength(before - 9);
  expect(await assetIds()).toContain(garment.assetId);
  expect(await places.db.job.count({ where: { id: person.jobId } })).toBe(0);
  expect(await places.db.share.count({ where: { id: share.id } })).toBe(0);
});

it('keeps what a public page shows and must be able to prove, and says so', async () => {
  const owner = await places.settle();
  const { workspaceId } = owner;
  await saveRetention(places.db, { workspaceId, ...policy, originalsDays: 1, outputsDays: 1 });
  const shown = await places.stagedPhoto(owner, 'shown.jpg', { createdAt: ago(2) });
  const share = { id: 'share_1', workspaceId, outputId: shown.outputId, token: 'secret' };
  await places.db.share.create({ data: share });
  expect(await previewRetention(places.db, { workspaceId, now, limit: 10 })).toMatchObject([
    { kind: 'asset', reason: 'original', kept: true },
    { kind: 'output', reason: 'output', kept: true },
  ]);
  expect(await sweep()).toMatchObject({ assets: 0, outputs: 0, kept: 2 });
  await places.db.share.update({ where: { id: share.id }, data: { revokedAt: now } });
  expect(await sweep()).toMatchObject({ assets: 1, kept: 0 });
  expect(await places.db.share.count({ where: { id: share.id } })).toBe(0);
});

it('waits for a job that runs, and removes what a deleted project held', async () => {
  const owner = await places.settle();
  const { workspaceId, projectId, userId } = owner;
  const busy = await places.stagedPhoto(owner, 'busy.jpg');
  const job = {
    workspaceId,
    assetId: busy.assetId,
    createdById: userId,
    tool: 'staging',
    input: {},
    credits: 0,
  };
  const { id: jobId } = await createJob(places.db, job);
  await places.db.project.update({ where: { id: projectId }, data: { deletedAt: ago(31) } });
  // The fixture's own photo goes, the busy one and so the project stay.
  expect(await sweep()).toMatchObject({ assets: 1, projects: 0 });
  await places.db.job.update({ where: { id: jobId }, data: { status: 'cancelled' } });
  expect(await sweep()).toMatchObject({ assets: 1, projects: 1 });
});

it('removes pictures that no photo takes along with their project, and their jobs', async () => {
  const { workspaceId, projectId, userId } = await places.settle();
  const drawn = {
    workspaceId,
    projectId,
    assetId: null,
    createdById: userId,
    tool: 'studio',
    input: {},
    credits: 0,
  };
  const { id: jobId } = await createJob(places.db, drawn);
  const { id: running } = await createJob(places.db, drawn);
  await places.db.job.update({ where: { id: jobId }, data: { status: 'succeeded' } });
  const keys = { imageKey: 'k', jpegKey: 'k', maskKey: null, displayKey: 'k', thumbKey: 'k' };
  const output = {
    id: 'output_drawn',
    workspaceId,
    jobId,
    index: 0,
    ...keys,
    reportJson: {},
    width: 8,
    height: 8,
  };
  await places.db.output.create({ data: output });
  await places.db.project.update({ where: { id: projectId }, data: { deletedAt: ago(31) } });
  expect(await sweep()).toMatchObject({ outputs: 1, projects: 0 });
  await places.db.job.update({ where: { id: running }, data: { status: 'cancelled' } });
  expect(await sweep()).toMatchObject({ projects: 1 });
});

it('removes a deleted campaign with all that was counted of it, then its kit', async () => {
  const { db } = places;
  const owner = await places.settle();
  const campaign = await createCampaignFixture(db, {
    ...owner,
    storageKey: () => places.put('creative of an old campaign'),
  });
  const { workspaceId, campaignId } = campaign;
  const creativeId = campaign.creativeIds[0] ?? '';
  const seen = {
    id: 'seen',
    workspaceId,
    campaignId,
    creativeId,
    place: 'tag',
    held: false,
    at: now,
  } as const;
  await recordImpressions(db, [seen]);
  const events = [{ impressionId: 'seen', kind: 'click' as const }];
  await recordEvents(db, { workspaceId, campaignId, source: 'api', events });
  await db.campaign.update({ where: { id: campaignId }, data: { state: 'ended', deletedAt: ago(29) } });
  await db.brandKit.updateMany({ where: { workspaceId }, data: { deletedAt: ago(31) } });
  expect(await sweep()).toMatchObject({ campaigns: 0, brandKits: 0 });
  await db.campaign.update({ where: { id: campaignId }, data: { deletedAt: ago(31) } });
  expect(await sweep()).toMatchObject({ campaigns: 1, brandKits: 1, objects: 1 });
  const left = { where: { workspaceId } };
  expect([
    await db.adImpression.count(left),
    await db.adEvent.count(left),
    await db.adTally.count(left),
  ]).toEqual([0, 0, 0]);
  expect(await places.contents()).not.toContain('creative of an old campaign');
});

it('loses nothing and leaves nothing when it is killed half way', async () => {
  const owner = await places.settle();
  const doomed = await places.stagedPhoto(owner, 'doomed.jpg');
  await places.stagedPhoto(owner, 'healthy.jpg');
  await places.db.asset.update({ where: { id: doomed.assetId }, data: { deletedAt: ago(31) } });
  let deletes = 0;
  const dying = {
    ...places.storage,
    delete: async (key: string) => {
      deletes += 1;
      if (deletes === 3) throw new Error('killed');
      await places.storage.delete(key);
    },
  };
  await expect(sweepRetention({ db: places.db, storage: dying }, { now, graceMs: -dayMs })).rejects.toThrow(
    'killed',
  );
  await sweep();
  const ofDoomed = async () => (await places.contents()).filter((text) => text.includes('doomed'));
  expect(await ofDoomed()).toHaveLength(7);
  // Young objects are left alone: they may be about to get a row.
  expect((await collectGarbage(places, { now })).removed).toBe(0);
  await collectGarbage(places, { now: new Date(now.getTime() + 2 * dayMs) });
  expect(await ofDoomed()).toEqual([]);
  expect((await places.contents()).filter((text) => text.includes('healthy'))).toHaveLength(9);
});

it('knows every column that names an object', async () => {
  const columns = await places.db.$queryRaw<{ table: string; column: string }[]>`
    SELECT "table_name" AS "table", "column_name" AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'text' AND "column_name" ~ '^(storage|display|thumb|image|jpeg|mask|preview|photo|photoDisplay|picture|pictureDisplay)Key$'`;
  const known = keyColumns.map(([table, column]) => `${table}.${column}`).sort();
  expect(columns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(known);
});
