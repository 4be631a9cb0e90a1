/** Impressions and events against a model that a reader believes at once: sets of keys. */
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { type CampaignFixture, createCampaignFixture } from '../testing/create-campaign-fixture.ts';
import { createFixture, type Fixture } from '../testing/create-fixture.ts';
import type { AdImpression } from './ad-impression.ts';
import { pruneRaw } from './prune-raw.ts';
import { rawKeptMs } from './raw-kept-days.ts';
import { readDelays } from './read-delays.ts';
import { readTallies } from './read-tallies.ts';
import { type AdEventGiven, recordEvents } from './record-events.ts';
import { recordImpressions } from './record-impressions.ts';

let database: TestDatabase;
let home: Fixture;
beforeAll(async () => {
  database = await createTestDatabase();
  home = await createFixture(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

const start = Date.UTC(2026, 10, 1, 10, 30);

const campaignOfTwo = (owner = home): Promise<CampaignFixture> =>
  createCampaignFixture(database.db, { ...owner, headlines: ['h1', 'h2'] });

const impressionOf = (
  { workspaceId, campaignId, creativeIds }: CampaignFixture,
  id: number,
  more: Partial<AdImpression> = {},
): AdImpression => ({
  id: `imp ${id}`,
  workspaceId,
  campaignId,
  creativeId: creativeIds[id % creativeIds.length] ?? '',
  place: id % 3 === 0 ? 'image' : 'tag',
  held: id % 5 === 0,
  // Over three hours.
  at: new Date(start + (id % 3) * 3_600_000),
  ...more,
});

const sumsOf = async ({ campaignId }: CampaignFixture) => {
  const { _sum } = await database.db.adTally.aggregate({
    where: { campaignId },
    _sum: { impressions: true, clicks: true, converted: true, conversions: true, amount: true },
  });
  return { ..._sum, amount: Number(_sum.amount) };
};

const deeds = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ deed: fc.constant('show' as const), ids: someIds() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        deed: fc.constant('tell' as const),
        events: fc.array(
          fc.record({
            id: fc.nat(11),
            kind: fc.constantFrom('click' as const, 'conversion' as const),
            ownId: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
            amount: fc.option(fc.nat(9), { nil: undefined }),
            late: fc.integer({ min: -9, max: 9 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    },
  ),
  { maxLength: 12 },
);

function someIds() {
  return fc.array(fc.nat(11), { minLength: 1, maxLength: 5 });
}

it('counts what a set would, whatever is repeated, late or out of order', async () => {
  const { db } = database;
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const campaign = await campaignOfTwo();
      const shown = new Set<number>();
      const clicks = new Set<number>();
      const converted = new Set<number>();
      const conversions = new Map<string, number>();
      const clickKeys = new Set<string>();
      for (const step of sequence)
        if (step.deed === 'show') {
          const answers = await recordImpressions(
            db,
            step.ids.map((id) => impressionOf(campaign, id)),
          );
          for (const [index, id] of step.ids.entries()) {
            expect(answers[index]?.fresh).toBe(!shown.has(id));
            shown.add(id);
          }
        } else {
          const events = step.events.map(({ id, kind, ownId, amount, late }): AdEventGiven => ({
            impressionId: `imp ${id}`,
            kind,
            ownId,
            amount,
            at: new Date(start + late * 3_600_000),
          }));
          const outcomes = await recordEvents(db, { ...campaign, source: 'api', events });
          for (const [index, { id, kind, ownId, amount = 0 }] of step.events.entries()) {
            const outcome = outcomes[index];
            if (!shown.has(id)) {
              expect(outcome).toMatchObject({ error: { code: 'ads.impression_unknown' } });
              continue;
            }
            const key = ownId ?? `imp ${id}`;
            const known = kind === 'click' ? clickKeys.has(key) : conversions.has(key);
            expect(outcome).toEqual({ counted: !known });
            if (known) continue;
            if (kind === 'click') clickKeys.add(key);
            else conversions.set(key, amount);
            (kind === 'click' ? clicks : converted).add(id);
          }
        }
      const amounts = [...conversions.values()].reduce((sum, amount) => sum + amount, 0);
      if (shown.size > 0)
        expect(await sumsOf(campaign)).toEqual({
          impressions: shown.size,
          clicks: clicks.size,
          converted: converted.size,
          conversions: conversions.size,
          amount: amounts,
        });
    }),
    { numRuns: 15 },
  );
});

it('counts once what several processes write at the same time', async () => {
  const { db } = database;
  const campaign = await campaignOfTwo();
  const impressions = Array.from({ length: 60 }, (_, id) => impressionOf(campaign, id));
  const shuffled = (seed: number) => impressions.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
  const answers = await Promise.all([1, 2, 3, 4].map((seed) => recordImpressions(db, shuffled(seed))));
  expect(answers.flat().filter(({ fresh }) => fresh)).toHaveLength(60);
  const events = impressions.flatMap(({ id }): AdEventGiven[] => [
    { impressionId: id, kind: 'click' },
    { impressionId: id, kind: 'conversion', amount: 5 },
    { impressionId: id, kind: 'conversion', ownId: `order of ${id}`, amount: 7 },
  ]);
  const halves = [events.slice(0, 120), events.slice(60), events.toReversed()];
  const told = await Promise.all(
    halves.map((half) => recordEvents(db, { ...campaign, source: 'csv', events: half })),
  );
  expect(told.flat().filter((outcome) => 'counted' in outcome && outcome.counted)).toHaveLength(180);
  expect(await sumsOf(campaign)).toEqual({
    impressions: 60,
    clicks: 60,
    converted: 60,
    conversions: 120,
    amount: 720,
  });
});

const hash = (text: string, seed: number) =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * seed) % 9973, seed);

it('answers a repeated impression with what was shown the first time', async () => {
  const { db } = database;
  const campaign = await campaignOfTwo();
  const first = impressionOf(campaign, 1, { held: true });
  await recordImpressions(db, [first]);
  const other = { ...first, creativeId: campaign.creativeIds[0] ?? '', held: false };
  const [answer] = await recordImpressions(db, [other]);
  expect(answer).toEqual({ creativeId: first.creativeId, held: true, place: first.place, fresh: false });
});

it('tells hours apart while they are young, then days, and loses none', async () => {
  const { db } = database;
  const campaign = await campaignOfTwo();
  const [now, hour] = [new Date('2026-11-20T12:30:00Z'), 3_600_000];
  const impressions = Array.from({ length: 24 * 6 }, (_, i) =>
    impressionOf(campaign, i, {
      at: new Date(now.getTime() - i * hour),
      creativeId: campaign.creativeIds[0] ?? '',
      place: 'tag',
      held: false,
    }),
  );
  await recordImpressions(db, impressions);
  const tallies = await readTallies(db, { campaignId: campaign.campaignId, now });
  expect(tallies.reduce((sum, tally) => sum + tally.impressions, 0)).toBe(24 * 6);
  const days = tallies.filter(({ span }) => span === 24 * hour);
  // 14 November from 13:30 on, then two whole days; from the 17th on by the hour.
  expect(days.map(({ begun, impressions: count }) => [begun.getUTCDate(), count])).toEqual([
    [14, 11],
    [15, 24],
    [16, 24],
  ]);
  expect(tallies).toHaveLength(3 + 24 * 6 - 59);
});

it('takes no event of another workspace’s campaign, no foreign currency, and no time before the impression', async () => {
  const { db } = database;
  const [mine, stranger] = [await campaignOfTwo(), await campaignOfTwo(await createFixture(db))];
  await recordImpressions(db, [impressionOf(mine, 1)]);
  const sale = { impressionId: 'imp 1', kind: 'conversion', amount: 100 } as const;
  const asStranger = { ...mine, workspaceId: stranger.workspaceId, source: 'api', events: [sale] } as const;
  await expect(recordEvents(db, asStranger)).rejects.toMatchObject({ code: 'not_found' });
  const events = [
    { ...sale, currency: 'USD' },
    { ...sale, currency: 'EUR', at: new Date(0) },
  ];
  const [refused, taken] = await recordEvents(db, { ...mine, source: 'api', events });
  expect(refused).toMatchObject({ error: { code: 'ads.currency_differs' } });
  expect(taken).toEqual({ counted: true });
  const kept = await db.adEvent.findFirstOrThrow({ where: { campaignId: mine.campaignId } });
  expect(kept.at).toEqual(kept.impressionAt);
});

it('forgets single impressions in time, keeps their sums, and takes nothing late for them', async () => {
  const { db } = database;
  const campaign = await campaignOfTwo();
  const now = new Date();
  const old = impressionOf(campaign, 1, { at: new Date(now.getTime() - rawKeptMs - 1000) });
  const young = impressionOf(campaign, 2, { at: new Date(now.getTime() - 10_000) });
  await recordImpressions(db, [old, young]);
  const click = (id: string): AdEventGiven => ({ impressionId: id, kind: 'click' });
  const told = { ...campaign, source: 'pixel' } as const;
  await recordEvents(db, { ...told, events: [click(old.id), click(young.id)] });
  await sleep(2);
  const [delay, ...others] = await readDelays(db, {
    campaignId: campaign.campaignId,
    kind: 'click',
    now: new Date(now.getTime() - rawKeptMs / 2),
  });
  expect([delay?.rewards, ...others.map(({ rewards }) => rewards)].reduce((a = 0, b = 0) => a + b, 0)).toBe(
    2,
  );
  await pruneRaw(db, { now });
  const [late, again] = await recordEvents(db, { ...told, events: [click(old.id), click(young.id)] });
  expect(late).toMatchObject({ error: { code: 'ads.impression_unknown' } });
  expect(again).toEqual({ counted: false });
  expect(await sumsOf(campaign)).toMatchObject({ impressions: 2, clicks: 2 });
  expect(await db.adEvent.count({ where: { campaignId: campaign.campaignId } })).toBe(1);
});
