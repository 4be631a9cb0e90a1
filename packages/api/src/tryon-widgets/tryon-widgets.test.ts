/** What anybody may do at a shop's try-on, what it costs the shop, and what it never reaches. */
import { consentTexts } from '@escena/core/consent';
import { AppError } from '@escena/core/app-error';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { readBalance } from '@escena/db/ledger/read-balance';
import { listExpiredAssets } from '@escena/db/retention/list-expired';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { findShopPicture, openTryonShop } from './open-shop.ts';
import { describeShopperPhoto, eraseShopperPhoto, receiveShopperPhoto } from './shopper-photo.ts';
import { describeShopperRun, startShopperRun } from './shopper-run.ts';

const jpegHead = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1];
const agreed = { purpose: 'try-on', basis: 'self', textVersion: consentTexts['try-on'].version } as const;

let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
let token: string;
beforeAll(async () => {
  world = await createWorld();
  owner = await world.settle();
  token = await tokenOf(owner);
});
afterAll(() => world[Symbol.asyncDispose]());

async function tokenOf({ userId, projectId }: Resident): Promise<string> {
  const [widget] = await world.callerOf(userId).tryonWidgets.list({ projectId });
  return widget?.url.split('/').at(-1) ?? '';
}

let sent = 0;
/** A photo of somebody's, which a worker has read. */
async function bring({
  ip = '192.0.2.9',
  consent = agreed as typeof agreed | { textVersion: string },
  to = { token, workspaceId: owner.workspaceId },
} = {}) {
  sent += 1;
  async function* body() {
    yield Uint8Array.from([...jpegHead, sent, sent >> 8]);
  }
  const said = { ...agreed, ...consent };
  const { photo } = await receiveShopperPhoto(world, { token: to.token, consent: said, ip, body: body() });
  const { key } = await world.storage.put(Buffer.from(`copy of ${photo}`));
  const copies = { displayKey: key, thumbKey: key, width: 300, height: 400 };
  await markAssetReady(world.db, { workspaceId: to.workspaceId, assetId: photo, ...copies });
  return photo;
}

const tryOn = (photo: string, { wear = [owner.assetId], ip = '192.0.2.9', at = token } = {}) =>
  startShopperRun(world, { token: at, photo, wish: { wear }, ip });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it('takes a photo with its consent, tries on what is offered at the shop’s cost, and erases all of it on demand', async () => {
  expect(await openTryonShop(world.db, { token })).toEqual({
    name: 'Shirts',
    origins: ['https://shop.test'],
    garments: [{ id: owner.assetId, name: 'Shirt', kind: 'top' }],
  });
  expect(await codeOf(bring({ consent: { textVersion: '2020' } }))).toBe('consent.outdated');
  const photo = await bring();
  expect(await world.db.consent.findMany({ where: { assetId: photo } })).toMatchObject([
    { basis: 'self', purpose: 'try-on', givenById: null },
  ]);
  expect(await describeShopperPhoto(world.db, { token, photo })).toMatchObject({
    status: 'ready',
    width: 300,
  });
  // A shopper's photo is not for the shop's people to look through.
  const api = world.callerOf(owner.userId);
  expect(await api.assets.list({ projectId: owner.projectId, purpose: 'person' })).toEqual([]);
  const before = await readBalance(world.db, owner);
  expect(await codeOf(tryOn(photo, { wear: ['asset_of_theirs'] }))).toBe('configurator.not_offered');
  expect(await codeOf(tryOn(owner.assetId))).toBe('not_found');
  const { run } = await tryOn(photo);
  expect((await readBalance(world.db, owner)).available).toBe(before.available - 1);
  expect(await describeShopperRun(world.db, { token, run })).toMatchObject({ status: 'queued', error: null });
  expect(await codeOf(findShopPicture(world.db, { token, kind: 'result', id: run }))).toBe('not_found');
  expect(await codeOf(findShopPicture(world.db, { token, kind: 'photo', id: photo }))).toBe('fine');

  expect(await eraseShopperPhoto(world, { token, photo })).toEqual({ erased: true });
  expect(await world.db.asset.count({ where: { id: photo } })).toBe(0);
  expect(await codeOf(describeShopperRun(world.db, { token, run }))).toBe('not_found');
  expect((await readBalance(world.db, owner)).available).toBe(before.available);
});

it('shows nothing of other shops, of other shoppers’ tools, or of the workspace', async () => {
  const other = await world.settle();
  const elsewhere = await tokenOf(other);
  const photo = await bring({ ip: '192.0.2.20' });
  expect(await codeOf(tryOn(photo, { at: elsewhere, wear: [other.assetId] }))).toBe('not_found');
  const look = (kind: 'garment' | 'photo' | 'result', id: string, at = token) =>
    codeOf(findShopPicture(world.db, { token: at, kind, id }));
  expect(await look('photo', photo, elsewhere)).toBe('not_found');
  expect(await look('photo', owner.assetId)).toBe('not_found');
  expect(await look('garment', photo)).toBe('not_found');
  expect(await look('result', owner.jobId)).toBe('not_found');
  expect(await codeOf(eraseShopperPhoto(world, { token, photo: owner.assetId }))).toBe('not_found');
});

it('spends no more of the shop’s credits in a day than it said, and lets nobody take them all', async () => {
  const shop = await world.settle();
  const api = world.callerOf(shop.userId);
  const at = await tokenOf(shop);
  await api.tryonWidgets.update({ id: shop.widgetId, dailyLimit: 4 });
  const to = { token: at, workspaceId: shop.workspaceId };
  const photo = await bring({ ip: '192.0.2.30', to });
  const tryBy = (ip: string) => codeOf(tryOn(photo, { at, wear: [shop.assetId], ip }));
  const asked = [];
  for (let k = 0; k < 4; k++) asked.push(await tryBy('192.0.2.30'));
  expect(asked).toEqual(['fine', 'fine', 'fine', 'fine']);
  expect(await tryBy('192.0.2.31')).toBe('tryon.shop_full');
  // Ten credits, of which four are spoken for: what a shop has left is nobody else's business.
  await api.tryonWidgets.update({ id: shop.widgetId, dailyLimit: 1000 });
  const codes = [];
  for (let k = 0; k < 7; k++) codes.push(await tryBy('192.0.2.32'));
  expect(codes.at(-1)).toBe('tryon.shop_full');
  const photos = [];
  for (let k = 0; k < 11; k++) photos.push(await codeOf(bring({ ip: '192.0.2.33', to })));
  expect(photos.at(-1)).toBe('api.rate_limited');
  await api.tryonWidgets.update({ id: shop.widgetId, published: false });
  expect(await codeOf(openTryonShop(world.db, { token: at }))).toBe('not_found');
  expect(await codeOf(describeShopperPhoto(world.db, { token: at, photo }))).toBe('not_found');
});

it('takes the photos that came through it along when it is deleted, whatever the workspace keeps', async () => {
  const shop = await world.settle();
  const at = await tokenOf(shop);
  const photo = await bring({ ip: '192.0.2.40', to: { token: at, workspaceId: shop.workspaceId } });
  const now = new Date();
  expect(await listExpiredAssets(world.db, { now, limit: 9, id: photo })).toEqual([]);
  const api = world.callerOf(shop.userId);
  await api.tryonWidgets.delete({ id: shop.widgetId });
  expect(await listExpiredAssets(world.db, { now, limit: 9, id: photo })).toMatchObject([
    { id: photo, reason: 'withdrawn' },
  ]);
  expect(await api.assets.list({ projectId: shop.projectId, purpose: 'person' })).toEqual([]);
});
