/** What anybody may send to a product's page, what it is then good for, and what it never reaches. */
import { createHash } from 'node:crypto';
import { verifyOrder } from '@escena/client';
import { AppError } from '@escena/core/app-error';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { keyOfHash } from '@escena/storage/object-key';
import type { PictureKind } from '@escena/verticals/product/configurator/setup';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type Resident } from '../testing/create-world.ts';
import { mugSetup } from '../testing/mug-setup.ts';
import { findEmbedPicture, openEmbed } from './open-embed.ts';
import { orderKeySet } from './order-keys.ts';
import { type OrderServices, placeOrder } from './place-order.ts';
import { describeShopperUpload, receiveShopperUpload } from './shopper-uploads.ts';

const shop = 'https://shop.test';
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

let world: Awaited<ReturnType<typeof createWorld>>;
let owner: Resident;
let token: string;
let services: OrderServices;

beforeAll(async () => {
  world = await createWorld();
  owner = await world.settle();
  token = await offer(owner);
  services = { db: world.db, publicUrl: 'https://escena.test', checkWords: async () => {} };
});
afterAll(() => world[Symbol.asyncDispose]());

/** The resident's mug, on which a logo may stand in place of the name. @returns its address */
async function offer({ userId, configuratorId }: Resident): Promise<string> {
  const texts = mugSetup.texts.map((field) => ({ ...field, allows: ['text', 'logo'], maxMegabytes: 1 }));
  const setup = { ...mugSetup, texts } as typeof mugSetup;
  const { url } = await world.callerOf(userId).configurators.update({ id: configuratorId, setup });
  return url.split('/').at(-1) ?? '';
}

interface Sent {
  readonly place?: string;
  readonly kind?: PictureKind;
  readonly ip?: string;
  readonly to?: string;
}

function send(bytes: Uint8Array, { place = 'Name', kind = 'logo', ip = '192.0.2.1', to = token }: Sent = {}) {
  async function* body() {
    yield bytes;
  }
  const named = { token: to, place, kind, ip, name: '../logo\u202E.png' };
  return receiveShopperUpload(world, { ...named, body: body() });
}

/** A picture of `length` bytes that a worker has read. */
async function bring(length: number) {
  const bytes = Uint8Array.from([...pngHead, ...Array.from({ length: length - 8 }, (_, k) => k % 251)]);
  const { upload } = await send(bytes, { ip: `192.0.2.${length}` });
  const { key } = await world.storage.put(Buffer.from(`display ${length}`));
  const copies = { displayKey: key, thumbKey: key, width: 300, height: 200 };
  await markAssetReady(world.db, { workspaceId: owner.workspaceId, assetId: upload, ...copies });
  return { upload, bytes, displayKey: key };
}

const order = (upload: string, more: object = {}) =>
  placeOrder(services, {
    token,
    origin: shop,
    ip: '192.0.2.1',
    choices: { pictures: { Name: { kind: 'logo', upload, ...more } } },
  });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it('hands what came to a worker, and shows nothing before it was read', async () => {
  const { upload } = await send(svg);
  expect(await describeShopperUpload(world.db, { token, upload })).toEqual({
    status: 'processing',
    error: null,
  });
  expect(await codeOf(findEmbedPicture(world.db, { token, pictureId: upload }))).toBe('not_found');
  expect(await codeOf(order(upload))).toBe('configurator.upload_gone');
  const queued = await world.db.$queryRaw<
    unknown[]
  >`SELECT 1 FROM pgboss.job WHERE data->>'assetId' = ${upload}`;
  expect(queued).toHaveLength(1);
  const kept = await world.db.asset.findUniqueOrThrow({ where: { id: upload } });
  expect(kept).toMatchObject({ name: 'logo.png', purpose: 'shopper', mime: 'image/svg+xml' });
  const photos = await world.callerOf(owner.userId).assets.list({ projectId: owner.projectId });
  expect(photos.map(({ id }) => id)).not.toContain(upload);
});

it.each<[string, string, Uint8Array, Sent]>([
  ['what is no picture', 'configurator.file_refused', Buffer.from('<html>not a picture'), {}],
  ['a format that is not printed', 'configurator.file_refused', Buffer.from('GIF89a and so on'), {}],
  [
    'more bytes than the shop allows',
    'configurator.file_too_large',
    Buffer.concat([svg, Buffer.alloc(1e6)]),
    {},
  ],
  ['a place that is not there', 'configurator.not_offered', svg, { place: 'Back' }],
  ['a kind that the place does not take', 'configurator.not_offered', svg, { kind: 'photo' }],
  ['a product that is not there', 'not_found', svg, { to: 'nobody' }],
])('refuses %s', async (_, code, bytes, sent) => {
  const before = await world.db.asset.count();
  expect(await codeOf(send(bytes, { ip: '192.0.2.2', ...sent }))).toBe(code);
  expect(await world.db.asset.count()).toBe(before);
});

it('limits how often one shopper sends, and no other', async () => {
  const outcomes = [];
  for (let k = 0; k < 21; k++) outcomes.push(await codeOf(send(svg, { ip: '198.51.100.1' })));
  expect(outcomes.slice(0, 20).every((outcome) => outcome === 'fine')).toBe(true);
  expect(outcomes.at(-1)).toBe('api.rate_limited');
  expect(await codeOf(send(svg, { ip: '198.51.100.2' }))).toBe('fine');
});

it('is full once a flood has filled it, until what nobody ordered is gone', async () => {
  const other = await world.settle();
  const to = await offer(other);
  const { upload } = await send(svg, { to });
  await world.db.asset.update({ where: { id: upload }, data: { bytes: 2_000_000_000 } });
  const flood = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>');
  expect(await codeOf(send(flood, { to }))).toBe('configurator.full');
  const sha256 = createHash('sha256').update(flood).digest('hex');
  expect(await world.storage.head(keyOfHash(sha256))).toBeUndefined();
  await world.db.shopperUpload.update({ where: { assetId: upload }, data: { orderedAt: new Date() } });
  expect(await codeOf(send(svg, { to }))).toBe('fine');
});

it('the order names the file by its hash, and the shop gets that very file', async () => {
  const { upload, bytes, displayKey } = await bring(400);
  expect(await findEmbedPicture(world.db, { token, pictureId: upload })).toBe(displayKey);
  const placed = await order(upload);
  const keys = await orderKeySet(world.db, owner);
  const issuer = `https://escena.test/api/orders/${owner.workspaceId}`;
  const verified = await verifyOrder({ payload: placed.payload, issuer, audience: shop, keys });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(verified.files).toEqual({ Name: { sha256, mime: 'image/png', bytes: 400 } });
  expect(verified.choices.texts).toEqual({});
  expect(verified.choices.pictures).toMatchObject({
    Name: { kind: 'logo', upload, finish: { kind: 'print' } },
  });
  const { storageKey } = await world.db.asset.findUniqueOrThrow({ where: { id: upload } });
  expect(Buffer.from(await world.storage.read(storageKey)).equals(bytes)).toBe(true);

  // The page again from the design's link; without the picture once that is gone.
  const again = () => openEmbed(world.db, { token, designId: placed.design });
  expect((await again()).choices?.pictures).toHaveProperty('Name.upload', upload);
  // Made as any other design: the job is given the file.
  const job = await world.callerOf(owner.userId).designs.render({ id: placed.design });
  expect(job.input).toMatchObject({ decals: [{ art: { kind: 'logo', image: upload } }] });
  await world.db.asset.delete({ where: { id: upload } });
  expect((await again()).choices?.pictures).toEqual({});
});

it('nobody orders, or sees, a picture that is not this product’s', async () => {
  const { upload } = await bring(500);
  expect(await codeOf(order(upload, { kind: 'photo' }))).toBe('configurator.not_offered');
  // The workspace's own photo: ready, of the same workspace, and none of a shopper's business.
  expect(await codeOf(order(owner.assetId))).toBe('configurator.upload_gone');
  expect(await codeOf(findEmbedPicture(world.db, { token, pictureId: owner.assetId }))).toBe('not_found');
  expect(await codeOf(describeShopperUpload(world.db, { token, upload: owner.assetId }))).toBe('not_found');
  const stranger = await world.settle();
  const elsewhere = await offer(stranger);
  expect(await codeOf(findEmbedPicture(world.db, { token: elsewhere, pictureId: upload }))).toBe('not_found');
  expect(
    await codeOf(
      placeOrder(services, {
        token: elsewhere,
        origin: shop,
        ip: null,
        choices: { pictures: { Name: { kind: 'logo', upload } } },
      }),
    ),
  ).toBe('configurator.upload_gone');
});

it('what a day old nobody has ordered can be ordered no more', async () => {
  const { upload } = await bring(600);
  const createdAt = new Date(Date.now() - 24 * 3_600_000);
  await world.db.shopperUpload.update({ where: { assetId: upload }, data: { createdAt } });
  expect(await codeOf(order(upload))).toBe('configurator.upload_gone');
});
