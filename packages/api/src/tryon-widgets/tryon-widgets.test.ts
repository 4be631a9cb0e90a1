/** What anybody may do at a shop's try-on, what it costs the shop, and what it never reaches. */
import { consentTexts } from '@escena/core/consent';
import { AppError } from '@escena/core/app-error';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { claimJob } from '@escena/db/jobs/claim-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { readBalance } from '@escena/db/ledger/read-balance';
import { listExpiredAssets } from '@escena/db/retention/list-expired';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileKinds, findFile } from '../files/find-file.ts';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { findShopPicture, type ShopPicture, shopPictures } from './find-shop-picture.ts';
import { openTryonShop } from './open-shop.ts';
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

/** A try-on that a worker has finished. @returns the picture's id */
async function finish(run: string): Promise<string> {
  const keys = { imageKey: 'k/1', jpegKey: 'k/2', maskKey: 'k/3', displayKey: 'k/4', thumbKey: 'k/5' };
  const files = [{ name: 'a.json', mime: 'application/json', bytes: 2, storageKey: 'k/6' }];
  const claimed = await claimJob(world.db, { jobId: run });
  const picture = { index: 0, ...keys, files, width: 300, height: 400, reportJson: {} };
  await finishJob(world.db, { jobId: run, fence: claimed?.fence ?? 0 }, { outputs: [picture] });
  const { id } = await world.db.output.findFirstOrThrow({ where: { jobId: run }, select: { id: true } });
  return id;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error;
      return cause instanceof AppError ? cause.code : cause;
    },
  );

it('takes a photo with its consent, tries on what is offered at the shop’s cost, and erases all of it on demand', async () => {
  expect(await openTryonShop(world.db, { token })).toEqual({
    name: 'Shirts',
    origins: ['https://shop.test'],
    offers: [{ id: owner.assetId, name: 'Shirt', type: 'garment', kind: 'top' }],
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
  const look = (kind: ShopPicture, id: string, at = token) =>
    codeOf(findShopPicture(world.db, { token: at, kind, id }));
  expect(await look('photo', photo, elsewhere)).toBe('not_found');
  expect(await look('photo', owner.assetId)).toBe('not_found');
  expect(await look('offer', photo)).toBe('not_found');
  for (const kind of ['result', 'png', 'mask'] as const)
    expect(await look(kind, owner.jobId)).toBe('not_found');
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
  for (let k = 0; k < 21; k++) photos.push(await codeOf(bring({ ip: '192.0.2.33', to })));
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

it('shows the shop’s own people nothing of a shopper, by no list and by no id', async () => {
  const shop = await world.settle();
  const to = { token: await tokenOf(shop), workspaceId: shop.workspaceId };
  const photo = await bring({ ip: '192.0.2.50', to });
  const { run } = await tryOn(photo, { at: to.token, wear: [shop.assetId], ip: '192.0.2.50' });
  const api = world.callerOf(shop.userId);
  expect(await codeOf(api.jobs.cancel({ id: run }))).toBe('not_found');
  const events = await world.db.webhookEvent.count({ where: { workspaceId: shop.workspaceId } });
  const picture = await finish(run);
  const { id: file } = await world.db.outputFile.findFirstOrThrow({ where: { outputId: picture } });
  expect(await world.db.webhookEvent.count({ where: { workspaceId: shop.workspaceId } })).toBe(events);

  // REST and MCP list jobs by `jobs.page`, and ask by id for the rest.
  const seen = JSON.stringify([
    await api.jobs.page({}),
    await api.jobs.page({ tool: 'tryon' }),
    await api.jobs.list({ projectId: shop.projectId, tool: 'tryon' }),
    await api.assets.page({}),
    await api.pictures.page({}),
  ]);
  for (const id of [photo, run, picture]) expect(seen).not.toContain(id);
  const look = { tool: 'tryon', input: { garments: [{ kind: 'top', pictureId: shop.assetId }] } } as const;
  await api.consents.give({ assetId: shop.assetId, ...agreed });
  const asked = {
    photo: api.assets.get({ id: photo }),
    'delete photo': api.assets.delete({ id: photo }),
    'jobs of the photo': api.jobs.list({ assetId: photo }),
    consent: api.consents.get({ assetId: photo, purpose: 'try-on' }),
    'again, by the shop': api.jobs.create({ ...look, assetId: photo }),
    'as a garment': api.jobs.create({
      tool: 'tryon',
      assetId: shop.assetId,
      input: { garments: [{ kind: 'top', pictureId: photo }] },
    }),
    job: api.jobs.get({ id: run }),
    refund: api.jobs.refund({ id: run, reason: 'scale' }),
    picture: api.outputs.get({ id: picture }),
    'delete picture': api.outputs.delete({ id: picture }),
    'restore picture': api.outputs.restore({ id: picture }),
    share: api.shares.create({ outputId: picture, days: null }),
    collections: api.collections.of({ outputId: picture }),
  };
  const codes = Object.entries(asked).map(async ([name, work]) => [name, await codeOf(work)] as const);
  for (const [name, code] of await Promise.all(codes)) expect(code, name).toBe('not_found');
  for (const kind of fileKinds)
    for (const id of [photo, run, picture, file]) {
      const found = findFile(world.db, { workspaceId: shop.workspaceId, kind, id });
      expect(await codeOf(found), kind).toBe('not_found');
    }
  // The shopper still has it.
  for (const kind of shopPictures) {
    const id = { offer: shop.assetId, photo, result: run, png: run, mask: run }[kind];
    const code = await codeOf(findShopPicture(world.db, { token: to.token, kind, id }));
    // The shop's own photo has no copy yet.
    expect(code, kind).toBe('fine');
  }
});
