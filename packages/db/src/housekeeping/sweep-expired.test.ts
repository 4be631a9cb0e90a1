import { expect, it } from 'vitest';
import { createApiKey } from '../api-keys/create-api-key.ts';
import { reportStore } from '../checkpoints/report-store.ts';
import { createConfigurator } from '../configurators/create-configurator.ts';
import { keepDesign } from '../designs/keep-design.ts';
import { takeFromLimits } from '../rate-limits/take-from-limits.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createTestDatabase } from '../testing.ts';
import { createPhotoUpload } from '../uploads/create-photo-upload.ts';
import { sweepExpired } from './sweep-expired.ts';

const dayMs = 86_400_000;

it('removes what nobody will ask for again, and nothing else', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const { workspaceId, projectId, userId, assetId } = await createFixture(db);
  const now = new Date();
  const after = (days: number) => new Date(now.getTime() + days * dayMs);
  const { id: apiKeyId } = await createApiKey(db, {
    workspaceId,
    createdById: userId,
    name: 'Shop',
    prefix: 'esc_live_abcd',
    hash: 'aa'.repeat(32),
    scopes: ['read'],
    expiresAt: null,
  });
  const { id: configuratorId } = await createConfigurator(db, {
    workspaceId,
    assetId,
    createdById: userId,
    name: 'Mug',
    setup: {},
    origins: [],
  });
  for (const days of [-1, 1]) {
    const { id } = await keepDesign(db, { workspaceId, configuratorId, choices: { days }, input: { days } });
    await db.design.update({ where: { id }, data: { orderedAt: after(days < 0 ? -61 : -59) } });
    const answer = { apiKeyId, workspaceId, requestHash: 'h', status: 200, body: {} };
    await db.idempotencyKey.create({ data: { key: `in ${days}`, expiresAt: after(days), ...answer } });
    await createPhotoUpload(db, {
      workspaceId,
      projectId,
      name: `in ${days}`,
      bytes: 1,
      expiresAt: after(days - 0.5),
    });
    const event = { workspaceId, type: 'job.failed', data: {} };
    await db.webhookEvent.create({
      data: { id: `evt_${days}`, subjectId: `job_${days}`, createdAt: after(days < 0 ? -31 : -29), ...event },
    });
  }
  for (const days of [-31, -29]) {
    const place = { host: 'h', folder: '/m', importFolder: '/i', importable: [], hasToken: false };
    const id = `store_${days}`;
    await reportStore(db, { id, ...place, threads: 1, memoryBytes: 1, freeBytes: 1 }, []);
    await db.checkpointStore.update({ where: { id }, data: { seenAt: after(days) } });
  }
  await takeFromLimits(db, [{ key: 'key:busy', quota: 1, windowSeconds: 3600 }]);
  await db.rateLimit.create({ data: { key: 'key:idle', fullAt: after(-1) } });

  await sweepExpired(db, { now });
  expect(await db.idempotencyKey.findMany({ select: { key: true } })).toEqual([{ key: 'in 1' }]);
  expect(await db.photoUpload.findMany({ select: { name: true } })).toEqual([{ name: 'in 1' }]);
  expect(await db.webhookEvent.findMany({ select: { id: true } })).toEqual([{ id: 'evt_1' }]);
  expect(await db.design.findMany({ select: { choices: true } })).toEqual([{ choices: { days: 1 } }]);
  expect(await db.checkpointStore.findMany({ select: { id: true } })).toEqual([{ id: 'store_-29' }]);
  expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'key:busy' }]);
});
