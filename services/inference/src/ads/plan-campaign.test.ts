/** Plans and rules from what really was counted. */
import { listRunning } from '@escena/db/ads/plan-work';
import { recordEvents } from '@escena/db/ads/record-events';
import { recordImpressions } from '@escena/db/ads/record-impressions';
import type { PlanContent } from '@escena/db/ads/ad-plan';
import { steerCampaign } from '@escena/db/ads/steer-campaign';
import { inTransaction } from '@escena/db/in-transaction';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { type CampaignFixture, createCampaignFixture } from '@escena/db/testing/create-campaign-fixture';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeCampaign } from './campaign-rules.ts';
import { planCampaign } from './plan-campaign.ts';

let database: TestDatabase;
let home: Fixture;
beforeAll(async () => {
  database = await createTestDatabase();
  home = await createFixture(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

const now = new Date(Date.now() + 1000);

/** Shows creative `index` so often, the first `clicks` of them clicked. */
async function show(campaign: CampaignFixture, index: number, impressions: number, clicks: number) {
  const { workspaceId, campaignId, creativeIds } = campaign;
  const ids = Array.from({ length: impressions }, (_, i) => `${index} ${i}`);
  await recordImpressions(
    database.db,
    ids.map((id, i) => ({
      id,
      workspaceId,
      campaignId,
      creativeId: creativeIds[index] ?? '',
      place: 'api',
      held: i % 10 === 9,
      at: new Date(now.getTime() - 7_200_000),
    })),
  );
  const events = ids.slice(0, clicks).map((impressionId) => ({ impressionId, kind: 'click' as const }));
  await recordEvents(database.db, { workspaceId, campaignId, source: 'api', events });
}

async function plan({ campaignId }: CampaignFixture, at = now) {
  const { db } = database;
  const campaign = (await listRunning(db)).find(({ id }) => id === campaignId);
  if (campaign) await planCampaign(db, campaign, at);
  const rows = await db.adPlan.findMany({ where: { campaignId }, orderBy: { segment: 'asc' } });
  return rows.map(({ content }) => content as unknown as PlanContent);
}

const stateOf = ({ campaignId }: CampaignFixture) =>
  database.db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { state: true, stateReason: true },
  });

const logOf = ({ campaignId }: CampaignFixture) =>
  database.db.campaignEntry.findMany({
    where: { campaignId, byId: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, reason: true, detail: true },
  });

it('gives each segment its own winner, gives up only what was tried enough, and says so', async () => {
  const campaign = await createCampaignFixture(database.db, {
    ...home,
    segments: ['dogs', 'cats'],
    headlines: ['h1', 'h2', 'h3'],
    campaign: { minimumSample: 500 },
  });
  const { campaignId } = campaign;
  // dogs: h1, h2, h3; cats: h1, h2, h3
  const seen = [
    [2000, 200],
    [2000, 20],
    [300, 0],
    [2000, 20],
    [2000, 200],
    [300, 0],
  ] as const;
  for (const [index, [impressions, clicks]] of seen.entries())
    await show(campaign, index, impressions, clicks);
  const [cats, dogs] = await plan(campaign);
  expect(dogs?.leader).toBe('h1.i1.card');
  expect(cats?.leader).toBe('h2.i1.card');
  expect(dogs?.arms.map(({ state }) => state)).toEqual(['active', 'pruned', 'learning']);
  const shares = dogs?.shares['square'] ?? {};
  expect(Object.keys(shares).toSorted()).toEqual(campaign.creativeIds.slice(0, 3).toSorted());
  expect(shares[campaign.creativeIds[0] ?? '']).toBeGreaterThan(0.9);
  expect(shares[campaign.creativeIds[1] ?? '']).toBe(0);
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  // The densities that the page draws are those of the posterior: their middle is the median that was drawn.
  const [winner] = dogs?.arms ?? [];
  const logit = winner?.marginals.reduce((sum, { mean, weight }) => sum + mean * weight, 0) ?? 0;
  expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(winner?.rate.median ?? 0, 2);
  expect(await logOf(campaign)).toMatchObject([
    { kind: 'given_up', reason: 'unlikely_best', detail: { segment: 'cats', arm: 'h1.i1.card' } },
    { kind: 'given_up', reason: 'unlikely_best', detail: { segment: 'dogs', arm: 'h2.i1.card' } },
  ]);
  // The same tallies are the same plan: nothing is made anew, nothing said twice.
  const { madeAt } = await database.db.adPlan.findFirstOrThrow({ where: { campaignId } });
  await plan(campaign, new Date(now.getTime() + 60_000));
  expect(await database.db.adPlan.findFirst({ where: { campaignId } })).toMatchObject({
    madeAt,
  });
  expect(await logOf(campaign)).toHaveLength(2);
});

it('plans nothing that is not approved as it is, and pauses when nothing is', async () => {
  const { db } = database;
  const campaign = await createCampaignFixture(db, { ...home, headlines: ['h1', 'h2'] });
  const [first = '', second = ''] = campaign.creativeIds;
  await db.creative.update({ where: { id: first }, data: { state: 'rejected' } });
  const [one] = await plan(campaign);
  expect(one?.shares).toEqual({ square: { [second]: 1 } });
  await db.creative.update({ where: { id: second }, data: { retiredAt: now } });
  await plan(campaign);
  expect(await stateOf(campaign)).toEqual({ state: 'paused', stateReason: 'nothing_approved' });
  expect(await logOf(campaign)).toMatchObject([{ kind: 'paused', reason: 'nothing_approved' }]);
  const start = { workspaceId: campaign.workspaceId, campaignId: campaign.campaignId, byId: campaign.userId };
  const again = inTransaction(db, (tx) => steerCampaign(tx, 'running', { ...start, reason: 'person' }));
  await expect(again).rejects.toMatchObject({ code: 'ads.nothing_approved' });
});

it('shows each format what is approved there, and its best of that', async () => {
  const { db } = database;
  const campaign = await createCampaignFixture(db, {
    ...home,
    headlines: ['h1', 'h2'],
    formats: ['square', 'story'],
  });
  const [h1Square = '', h1Story = '', h2Square = '', h2Story = ''] = campaign.creativeIds;
  await show(campaign, 0, 2000, 200);
  await show(campaign, 2, 2000, 20);
  await db.creative.update({ where: { id: h1Story }, data: { state: 'rejected' } });
  const [content] = await plan(campaign);
  expect(content?.shares['square']?.[h1Square]).toBeGreaterThan(0.9);
  expect(content?.shares['square']?.[h2Square]).toBeLessThan(0.1);
  // The one that was given up is still better than an empty place.
  expect(content?.shares['story']).toEqual({ [h2Story]: 1 });
});

it('is not caught by what is clicked much and bought rarely', async () => {
  const { db } = database;
  const campaign = await createCampaignFixture(db, {
    ...home,
    headlines: ['bait', 'honest'],
    campaign: { goal: 'conversion' },
  });
  const { workspaceId, campaignId } = campaign;
  await show(campaign, 0, 2000, 600);
  await show(campaign, 1, 2000, 100);
  const bought = [
    [0, 20],
    [1, 80],
  ] as const;
  const events = bought.flatMap(([index, count]) =>
    Array.from({ length: count }, (_, i) => ({
      impressionId: `${index} ${i}`,
      kind: 'conversion' as const,
      // An hour after it was seen.
      at: new Date(now.getTime() - 3_600_000),
    })),
  );
  await recordEvents(db, { workspaceId, campaignId, source: 'api', events });
  const [content] = await plan(campaign);
  expect(content?.leader).toBe('honest.i1.card');
  expect(content?.arms.map(({ rewards }) => rewards)).toEqual([20, 80]);
});

it('ends by its rules, and for good', async () => {
  const { db } = database;
  const campaign = await createCampaignFixture(db, { ...home, campaign: { mostImpressions: 50 } });
  await show(campaign, 0, 49, 1);
  await plan(campaign);
  expect(await stateOf(campaign)).toMatchObject({ state: 'running' });
  await show(campaign, 0, 50, 1);
  await plan(campaign);
  expect(await stateOf(campaign)).toEqual({ state: 'ended', stateReason: 'most_impressions' });
  const deed = { workspaceId: campaign.workspaceId, campaignId: campaign.campaignId, byId: null };
  const again = inTransaction(db, (tx) => steerCampaign(tx, 'running', { ...deed, reason: 'person' }));
  await expect(again).rejects.toMatchObject({ code: 'ads.ended' });
});

it('judges by the first rule that holds, each by its own word', () => {
  const rules = {
    endsAt: new Date(1000),
    mostImpressions: 100,
    endWhenDecided: true,
    pauseAfterSilent: 10,
  };
  const standing = {
    now: new Date(999),
    impressions: 99,
    lately: { impressions: 9, rewards: 0 },
    plans: [{ decided: true }, { decided: false }],
  };
  const judge = (more: object) => judgeCampaign(rules, { ...standing, ...more })?.reason;
  expect(judge({})).toBeUndefined();
  expect(judge({ now: new Date(1000), plans: [] })).toBe('ends_at');
  expect(judge({ impressions: 100 })).toBe('most_impressions');
  expect(judge({ plans: [{ decided: true }] })).toBe('decided');
  expect(judge({ plans: [] })).toBe('nothing_approved');
  expect(judge({ lately: { impressions: 10, rewards: 0 } })).toBe('silent');
  expect(judge({ lately: { impressions: 10, rewards: 1 } })).toBeUndefined();
});
