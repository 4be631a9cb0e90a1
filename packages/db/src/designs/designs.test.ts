import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createConfigurator } from '../configurators/create-configurator.ts';
import { openConfigurator } from '../configurators/open-configurator.ts';
import { updateConfigurator } from '../configurators/update-configurator.ts';
import { inTransaction } from '../in-transaction.ts';
import { createJob } from '../jobs/create-job.ts';
import { failJob } from '../jobs/fail-job.ts';
import { claimJob } from '../jobs/claim-job.ts';
import { listExpiredAssets } from '../retention/list-expired.ts';
import { purgeAsset } from '../retention/purge.ts';
import { keepSigningKey } from '../signing-keys/signing-keys.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createTestDatabase } from '../testing.ts';
import { keepDesign } from './keep-design.ts';
import { pageDesigns } from './page-designs.ts';
import { setDesignJob } from './set-design-job.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

async function offer() {
  const fixture = await createFixture(database.db);
  const { workspaceId, assetId, userId } = fixture;
  const made = { workspaceId, assetId, createdById: userId, name: 'Mug', setup: {}, origins: [] };
  const { id: configuratorId, token } = await createConfigurator(database.db, made);
  return { ...fixture, configuratorId, token };
}

it('the same choices are one design, however many shoppers order them at once', async () => {
  const { workspaceId, configuratorId } = await offer();
  const order = (text: string) =>
    keepDesign(database.db, { workspaceId, configuratorId, choices: { text }, input: { text } });
  const kept = await Promise.all(['Ana', 'Ana', 'Leo', 'Ana'].map(order));
  const [ana, again, leo] = kept;
  expect(again?.id).toBe(ana?.id);
  expect(leo?.id).not.toBe(ana?.id);
  const { rows } = await pageDesigns(database.db, { workspaceId, limit: 10 });
  expect(Object.fromEntries(rows.map((row) => [row.id, row.orders]))).toEqual({
    [ana?.id ?? '']: 3,
    [leo?.id ?? '']: 1,
  });
});

it('nobody sees one that is not published, or whose photo is in the bin', async () => {
  const { db } = database;
  const { workspaceId, configuratorId, assetId, token } = await offer();
  await expect(openConfigurator(db, { token })).rejects.toMatchObject({ code: 'not_found' });
  await updateConfigurator(db, { workspaceId, configuratorId, publishedAt: new Date() });
  expect(await openConfigurator(db, { token })).toMatchObject({ id: configuratorId });
  await db.asset.update({ where: { id: assetId }, data: { deletedAt: new Date() } });
  await expect(openConfigurator(db, { token })).rejects.toMatchObject({ code: 'not_found' });
});

it('a photo that shoppers choose from outlives its time, and takes its designs along when it goes', async () => {
  const { db } = database;
  const { workspaceId, configuratorId, assetId, userId } = await offer();
  await db.retentionPolicy.create({ data: { workspaceId, originalsDays: 30, binDays: 30 } });
  const later = { now: new Date(Date.now() + 40 * 86_400_000), limit: 10, workspaceId };
  await updateConfigurator(db, { workspaceId, configuratorId, publishedAt: new Date() });
  expect(await listExpiredAssets(db, later)).toMatchObject([{ id: assetId, kept: true }]);
  await updateConfigurator(db, { workspaceId, configuratorId, publishedAt: null });
  expect(await listExpiredAssets(db, later)).toMatchObject([{ id: assetId, kept: false }]);

  const { id: designId } = await keepDesign(db, { workspaceId, configuratorId, choices: {}, input: {} });
  const asked = { workspaceId, assetId, createdById: userId, tool: 'product', input: {}, credits: 0 };
  const { id: jobId } = await createJob(db, asked);
  await inTransaction(db, (tx) => setDesignJob(tx, { workspaceId, designId, jobId }));
  const claimed = await claimJob(db, { jobId });
  await failJob(db, { jobId, fence: claimed?.fence ?? 0 }, new AppError('internal'));
  expect(await purgeAsset(db, { workspaceId, id: assetId })).toBeDefined();
  expect(await db.design.count({ where: { workspaceId } })).toBe(0);
});

it('a workspace has one key, whoever makes the first', async () => {
  const { workspaceId } = await offer();
  const keep = (id: string) =>
    keepSigningKey(database.db, { workspaceId, id, publicKey: { x: id }, privateKey: { d: id } });
  const kept = await Promise.all(['sgk_a', 'sgk_b', 'sgk_c'].map(keep));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
});
