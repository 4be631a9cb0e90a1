/** What the database holds of ads, whoever writes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createCampaignFixture } from '../testing/create-campaign-fixture.ts';
import { createFixture } from '../testing/create-fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

async function approved() {
  const { db } = database;
  const one = await createCampaignFixture(db, await createFixture(db));
  const where = { id: one.creativeIds[0] ?? '' };
  return { ...one, change: (data: object) => db.creative.update({ where, data, select: { state: true } }) };
}

it('takes no approval from nobody, and none of another file', async () => {
  const { userId, change } = await approved();
  await expect(change({ sha256: 'made anew' })).rejects.toThrow();
  await expect(change({ storageKey: null })).rejects.toThrow();
  await change({ sha256: 'made anew', state: 'waiting', approvedById: null, approvedSha256: null });
  const approval = { state: 'approved', approvedSha256: 'made anew' };
  await expect(change(approval)).rejects.toThrow();
  await expect(change({ ...approval, approvedAt: null, approvedById: userId })).rejects.toThrow();
  await expect(change({ ...approval, approvedById: userId })).resolves.toEqual({ state: 'approved' });
});

it('lets who approved be erased, and the approval stand', async () => {
  const { change } = await approved();
  await expect(change({ approvedById: null })).resolves.toEqual({ state: 'approved' });
});

it('runs no campaign whose clicks lead nowhere, and counts no more rewards than impressions', async () => {
  const { db } = database;
  const { campaignId, workspaceId, creativeIds } = await approved();
  await expect(db.campaign.update({ where: { id: campaignId }, data: { landingUrl: '' } })).rejects.toThrow();
  const place = { campaignId, workspaceId, creativeId: creativeIds[0] ?? '', place: 'api' } as const;
  const tally = { ...place, hour: new Date(0), held: false, impressions: 1, clicks: 2 };
  await expect(db.adTally.create({ data: tally })).rejects.toThrow();
});
