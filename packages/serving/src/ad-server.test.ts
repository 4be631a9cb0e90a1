/** What a shop's page gets and what is counted of it, on the real database. */
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import {
  type CampaignFixture,
  type CampaignFixtureOptions,
  createCampaignFixture,
} from '@escena/db/testing/create-campaign-fixture';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import { watchChanges } from '@escena/db/watch-changes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AdServer, createAdServer } from './create-ad-server.ts';

let database: TestDatabase;
let home: Fixture;
let server: AdServer;
const listening = new AbortController();
const reports: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  home = await createFixture(database.db);
  server = createAdServer({
    db: database.db,
    storage: { read: async (key) => Buffer.from(`bytes of ${key}`) },
    changes: watchChanges({ url: database.url, signal: listening.signal }),
    publicUrl: 'https://escena.test',
    report: (error) => reports.push(error.message),
  });
});
afterAll(async () => {
  listening.abort();
  await database[Symbol.asyncDispose]();
  expect(reports).toEqual([]);
});

const make = (options: Partial<CampaignFixtureOptions> = {}) =>
  createCampaignFixture(database.db, { ...home, ...options });

const get = (path: string, headers: Record<string, string> = {}) =>
  server.handle(new Request(`https://escena.test/v1/${path}`, { headers }), '192.0.2.1');
const post = (path: string, body: string) =>
  server.handle(new Request(`https://escena.test/v1/${path}`, { method: 'POST', body }), '192.0.2.1');
const said = ({ headers }: Response) => [headers.get('x-escena-counted'), headers.get('x-escena-reason')];

interface Ad {
  readonly image: string | null;
  readonly alt: string;
  readonly click: string;
  readonly impression: string;
  readonly counted: string;
  readonly seen: string | null;
  readonly creative: string;
  readonly reason: string;
}
const adOf = async (response: Promise<Response>) => (await (await response).json()) as Ad;

async function sums({ campaignId }: CampaignFixture) {
  const { _sum } = await database.db.adTally.aggregate({
    where: { campaignId },
    _sum: { impressions: true, clicks: true, converted: true, amount: true },
  });
  const { impressions, clicks, converted, amount } = _sum;
  return [impressions ?? 0, clicks ?? 0, converted ?? 0, Number(amount ?? 0)];
}

it('serves an image whose file is kept for good, and counts it', async () => {
  const campaign = await make();
  const response = await get(`serve/${campaign.campaignId}?format=square`);
  expect(response.status).toBe(302);
  // On a busy machine the picture does not wait for the disk.
  expect(['now', 'unknown']).toContain(response.headers.get('x-escena-counted'));
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')).toBeNull();
  const file = await get((response.headers.get('location') ?? '').replace('/v1/', ''));
  expect(file.headers.get('cache-control')).toContain('immutable');
  expect(file.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await file.text()).toBe('bytes of creatives/0');
  await expect.poll(() => sums(campaign)).toEqual([1, 0, 0, 0]);
});

it('stops at the most impressions to the very one, however many ask at once', async () => {
  const campaign = await make({ campaign: { mostImpressions: 5 } });
  const ask = () => adOf(get(`serve/${campaign.campaignId}?as=json&format=square`));
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  expect(answers.filter(({ counted }) => counted === 'now')).toHaveLength(5);
  const refused = answers.filter(({ image }) => image === null);
  expect(refused.map(({ reason }) => reason)).toEqual(Array(7).fill('most_impressions'));
  expect(await sums(campaign)).toEqual([5, 0, 0, 0]);
  const picture = await get(`serve/${campaign.campaignId}?format=square`);
  expect(said(picture)).toEqual(['no', 'most_impressions']);
});

it('follows a click to the landing page alone, and its sale back to the ad', async () => {
  const campaign = await make();
  const { campaignId } = campaign;
  const path = `serve/${campaignId}?as=json&impression=basket-0001`;
  const ad = await adOf(get(path));
  expect(ad).toMatchObject({ counted: 'now', alt: 'h1', seen: null, impression: 'basket-0001' });
  expect((await adOf(get(path))).counted).toBe('before');
  const click = await get(
    `${ad.click.split('/v1/')[1]}&to=https://evil.example&landingUrl=https://evil.example`,
  );
  const landing = new URL(click.headers.get('location') ?? '');
  expect(landing.origin + landing.pathname).toBe('https://shop.example/sale');
  expect(Object.fromEntries(landing.searchParams)).toEqual({
    utm_source: 'escena',
    utm_medium: 'display',
    utm_campaign: campaignId,
    utm_content: 'all.h1.i1.card.square',
    utm_term: 'all',
    escena_impression: 'basket-0001',
  });
  const pixel = `convert/${campaignId}?impression=basket-0001&id=order-1&amount=4990&currency=EUR`;
  expect(said(await get(pixel))).toEqual(['now', null]);
  expect(said(await get(pixel))).toEqual(['before', null]);
  expect(said(await get(`${pixel.replace('EUR', 'USD')}2`))).toEqual(['no', 'ads.currency_differs']);
  for (const nobody of ['nobody-knows', '%00', 'a%00bcdefghij', '../../etc'])
    expect(said(await get(`convert/${campaignId}?impression=${nobody}`))).toEqual([
      'no',
      'ads.impression_unknown',
    ]);
  expect(said(await get(`${pixel.replace('order-1', '%00order-1')}`))).toEqual(['before', null]);
  expect(await sums(campaign)).toEqual([1, 1, 1, 4990]);
});

it('counts the tag’s ad when it was seen or clicked, and nothing that it did not promise', async () => {
  const [campaign, other] = [await make(), await make()];
  const { campaignId } = campaign;
  const ask = () => adOf(get(`serve/${campaignId}?as=tag&width=300&height=300`));
  const ad = await ask();
  expect(await sums(campaign)).toEqual([0, 0, 0, 0]);
  const tell = async (token: string, id = campaignId) => said(await post(`seen/${id}`, token));
  expect(await tell(ad.impression)).toEqual(['now', null]);
  expect(await tell(ad.impression)).toEqual(['before', null]);
  const [id = '', creative = '', held, ...rest] = ad.impression.split('.');
  const forged = [id, creative, held === '1' ? '0' : '1', ...rest].join('.');
  const unknown = ['no', 'ads.impression_unknown'];
  expect(await tell(forged)).toEqual(unknown);
  expect(await tell(ad.impression, other.campaignId)).toEqual(unknown);
  expect(await tell('x'.repeat(10_000))).toEqual(unknown);
  expect(await sums(campaign)).toEqual([1, 0, 0, 0]);
  // Clicked before anybody said that it was seen.
  const quick = await ask();
  const click = await get(quick.click.split('/v1/')[1] ?? '');
  expect(said(click)).toEqual(['now', null]);
  // The landing page gets the id, not the token.
  const named = new URL(click.headers.get('location') ?? '').searchParams.get('escena_impression') ?? '';
  expect(quick.impression.startsWith(`${named}.`)).toBe(true);
  expect(said(await get(`convert/${campaignId}?impression=${named}`))).toEqual(['now', null]);
  expect(await sums(campaign)).toEqual([2, 1, 1, 0]);
  expect(await sums(other)).toEqual([0, 0, 0, 0]);
});

it.each([
  ['privacy', { 'sec-gpc': '1' }],
  ['privacy', { dnt: '1' }],
  ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
  ['bot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
] as const)('shows an ad and counts nothing: %s %o', async (reason, headers) => {
  const campaign = await make();
  const { campaignId } = campaign;
  const shown = await get(`serve/${campaignId}?impression=visitor-1`, headers);
  expect([shown.status, ...said(shown)]).toEqual([302, 'no', reason]);
  const ad = await adOf(get(`serve/${campaignId}?as=tag`, headers));
  expect(ad.seen).toBeNull();
  const click = await get(`click/${campaignId}?impression=visitor-1`, headers);
  expect(said(click)).toEqual(['no', reason]);
  expect(click.headers.get('location')).toBe('https://shop.example/sale');
  expect(await sums(campaign)).toEqual([0, 0, 0, 0]);
});

it('leaves a place empty, never broken', async () => {
  const campaign = await make({ segments: ['dogs', 'cats'] });
  const { campaignId: id } = campaign;
  const empty = async (path: string) => {
    const image = await get(path);
    const ad = await adOf(get(`${path}${path.includes('?') ? '&' : '?'}as=json`));
    expect([image.status, image.headers.get('content-type'), ad.image]).toEqual([200, 'image/gif', null]);
    expect(image.headers.get('x-escena-reason')).toBe(ad.reason);
    return ad.reason;
  };
  expect(await empty('serve/cmp_nobody')).toBe('campaign_unknown');
  expect(await empty(`serve/${id}`)).toBe('segment_unknown');
  expect(await empty(`serve/${id}?segment=birds`)).toBe('segment_unknown');
  expect(await empty(`serve/${id}?segment=dogs&format=story`)).toBe('format_unknown');
  expect(await empty(`serve/${id}?segment=dogs&width=728&height=90`)).toBe('format_unknown');
  expect(await empty(`serve/${id}?segment=dogs&impression=a.b`)).toBe('impression_malformed');
  expect(await sums(campaign)).toEqual([0, 0, 0, 0]);
});

it('shows from the next request on what a person decides', async () => {
  const { db } = database;
  const campaign = await make({ headlines: ['h1', 'h2'] });
  const { campaignId, creativeIds } = campaign;
  const ask = () => adOf(get(`serve/${campaignId}?as=json`));
  const first = await get(`serve/${campaignId}`);
  const fileOfFirst = (first.headers.get('location') ?? '').replace('/v1/', '');
  const ofFirst = creativeIds.find((id) => fileOfFirst.includes(id)) ?? '';
  await db.creative.update({ where: { id: ofFirst }, data: { state: 'rejected' } });
  const other = ofFirst === creativeIds[0] ? 'h2' : 'h1';
  // The database says so within milliseconds, not at once.
  await expect.poll(async () => (await get(fileOfFirst)).status).toBe(404);
  const shown = async () =>
    new Set((await Promise.all(Array.from({ length: 16 }, ask))).map(({ alt }) => alt));
  await expect.poll(shown).toEqual(new Set([other]));
  await db.campaign.update({ where: { id: campaignId }, data: { state: 'paused' } });
  await expect.poll(async () => (await ask()).reason).toBe('not_running');
  // Who saw it before may still click.
  const earlier = first.headers.get('x-escena-impression') ?? '';
  const click = await get(`click/${campaignId}?impression=${earlier}`);
  expect(said(click)).toEqual(['now', null]);
  expect(click.headers.get('location')).toContain('https://shop.example/sale');
});

it('never leads to what is no page of the web', async () => {
  const { campaignId } = await make({ campaign: { landingUrl: 'javascript:alert(1)' } });
  expect((await get(`click/${campaignId}`)).status).toBe(404);
});

it('lets pages of any origin ask, with no cookie and nothing kept', async () => {
  const { campaignId } = await make();
  const preflight = await server.handle(
    new Request(`https://escena.test/v1/seen/${campaignId}`, { method: 'OPTIONS' }),
    null,
  );
  const json = await get(`serve/${campaignId}?as=tag`, { origin: 'https://shop.example' });
  for (const { headers } of [preflight, json]) {
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  }
  const tag = await (await get('tag.js')).text();
  expect(tag).not.toMatch(/cookie|localStorage|sessionStorage|userAgent|innerHTML/i);
});
