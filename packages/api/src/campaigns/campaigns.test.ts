/** What is reported of a campaign, and what comes in from outside. */
import { recordImpressions } from '@escena/db/ads/record-impressions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld } from '../testing/create-world.ts';
import { readEventFile } from './read-event-file.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function shown() {
  const { userId, workspaceId, campaignId: id } = await world.settle();
  const creative = await world.db.creative.findFirstOrThrow({ where: { campaignId: id } });
  const at = new Date(Date.now() - 60_000);
  await recordImpressions(
    world.db,
    ['a', 'b', 'c'].map((impression) => ({
      id: impression,
      workspaceId,
      campaignId: id,
      creativeId: creative.id,
      place: 'api',
      held: impression === 'c',
      at,
    })),
  );
  return { id, api: world.callerOf(userId), creativeId: creative.id };
}

it('takes events as JSON and as a file, each once whichever way it came', async () => {
  const { id, api, creativeId } = await shown();
  const order = { impression: 'a', kind: 'conversion', id: 'order 1', amount: 4990 } as const;
  const events = [order, order, { impression: 'c', kind: 'click' as const }, { ...order, impression: 'x' }];
  expect(await api.campaigns.addEvents({ id, events })).toEqual({
    counted: 2,
    known: 1,
    refused: [{ index: 3, code: 'ads.impression_unknown', detail: 'x' }],
  });
  const csv =
    '\uFEFFimpression;kind;id;amount;currency;at\na;conversion;order 1;4990;EUR;\nb;click;;;;2026-11-01T10:00:00Z\n';
  const imported = { counted: 1, known: 1, refused: [] };
  expect(await api.campaigns.importEvents({ id, csv })).toEqual(imported);
  expect(await api.campaigns.importEvents({ id, csv })).toEqual({ ...imported, counted: 0, known: 2 });
  const sums = { impressions: 3, clicks: 2, converted: 1, conversions: 1, amount: 4990 };
  expect(await api.campaigns.report({ id })).toMatchObject({
    campaign: { state: 'running', goal: 'click' },
    segments: [
      {
        segment: 'all',
        optimised: { impressions: 2, clicks: 1, converted: 1, amount: 4990 },
        holdout: { impressions: 1, clicks: 1, converted: 0 },
        plan: null,
      },
    ],
    creatives: [{ id: creativeId, ...sums }],
    hours: [sums],
    history: [],
    log: [{ kind: 'started', reason: 'person' }],
  });
});

it.each([
  ['impression,what\na,click', 'no column kind'],
  ['impression,kind\na,view', 'line 2'],
  ['impression,kind,amount\na,click,\na,conversion,12.5', 'line 3'],
  ['impression,kind,at\na,click,yesterday', 'line 2'],
  [`impression,kind\n${'a,click\n'.repeat(10_001)}`, '10000 at most'],
])('says which line of a file it cannot read', (csv, detail) => {
  expect(() => readEventFile(csv)).toThrow(detail);
});
