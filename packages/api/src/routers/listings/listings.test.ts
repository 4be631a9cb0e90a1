import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { findDeliveryToMake, giveItemFile, markDeliveryReady } from '@escena/db/deliveries/delivery-work';
import { getDelivery } from '@escena/db/deliveries/find-deliveries';
import { openDelivery } from '@escena/db/deliveries/open-delivery';
import { createAsset } from '@escena/db/assets/create-asset';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { markDisclosureReady } from '@escena/db/disclosures/disclosure-work';
import { giveRowJob, giveRowPhoto } from '@escena/db/feeds/feed-work';
import { followRows } from '@escena/db/feeds/follow-rows';
import { inTransaction } from '@escena/db/in-transaction';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { unzipSync } from 'fflate';
import type { Post } from '@escena/mail/mail';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipDelivery } from '../../listings/zip-delivery.ts';
import { createWorld, type Resident } from '../../testing/create-world.ts';

type World = Awaited<ReturnType<typeof createWorld>>;
type Caller = ReturnType<World['callerOf']>;

let world: World;
/** letters that were sent */
const posted: Post[] = [];
beforeAll(async () => {
  world = await createWorld({
    mail: {
      delivers: true,
      send: async () => {},
      post: (one) => void posted.push(one),
      idle: async () => {},
    },
  });
});
afterAll(() => world[Symbol.asyncDispose]());

/** The same places on the floor in two photos. */
const floor: [[number, number], [number, number]][] = [
  [
    [0.3, 0.8],
    [0.5, 0.9],
  ],
  [
    [0.6, 0.7],
    [0.8, 0.75],
  ],
];

/** A photo more in the project. */
async function bringPhoto({ workspaceId, projectId }: Resident, name: string): Promise<string> {
  const { id: assetId } = await createAsset(world.db, {
    workspaceId,
    projectId,
    name,
    storageKey: `originals/${name}`,
    sha256: 'ab'.repeat(32),
    mime: 'image/jpeg',
    bytes: 1,
  });
  const copies = { width: 1600, height: 1067, displayKey: `d/${name}`, thumbKey: `t/${name}` };
  await markAssetReady(world.db, { workspaceId, assetId, ...copies });
  return assetId;
}

/** What a worker would do of a listing's rows. @returns the inputs that ran */
async function workOn({ workspaceId, userId, listingId }: Resident): Promise<Record<string, unknown>[]> {
  const { db } = world;
  const inputs: Record<string, unknown>[] = [];
  const rows = await db.feedRow.findMany({
    where: { feed: { listingId }, status: 'waiting' },
    orderBy: { index: 'asc' },
    include: { feed: true },
  });
  for (const { id: rowId, source: assetId, overrides, feedId, feed } of rows) {
    const { input: own } = overrides as { input: string };
    const input = { ...(feed.template as object), ...(JSON.parse(own) as object) };
    inputs.push(input);
    const { id: jobId } = await createJob(db, {
      workspaceId,
      assetId,
      createdById: userId,
      tool: 'staging',
      input,
      credits: 1,
    });
    await inTransaction(db, async (tx) => {
      await giveRowPhoto(tx, { rowId, assetId });
      await giveRowJob(tx, { rowId, jobId });
    });
    const claim = { jobId, fence: (await claimJob(db, { jobId }))?.fence ?? 0 };
    const keys = { imageKey: 'p', jpegKey: 'j', maskKey: 'm', displayKey: 'd', thumbKey: 't' };
    const reportJson = { seed: 1, renderer: 'shipped', checkpoint: null, items: [] };
    await finishJob(db, claim, { outputs: [{ index: 0, ...keys, width: 1600, height: 1067, reportJson }] });
    await followRows(db, { feedId });
  }
  return inputs;
}

/** What a worker would do of a delivery. */
async function makeDelivery(deliveryId: string): Promise<void> {
  const { db, storage } = world;
  const work = await findDeliveryToMake(db, { deliveryId });
  if (!work) throw new Error('nothing to make');
  const put = async (text: string) => (await storage.put(Buffer.from(text))).key;
  for (const { id: itemId, disclosureId: id } of work.items) {
    if (id === null) {
      const finding = { code: 'belowRecommended', level: 'should', value: 1600, bound: 2048 };
      await giveItemFile(db, { itemId, storageKey: await put('plain'), bytes: 5, checks: [finding] });
      continue;
    }
    const jpeg = { mime: 'image/jpeg', bytes: 1 };
    const files = [
      { name: 'upload/salon-virtually-staged.jpg', ...jpeg, storageKey: await put('altered') },
      { name: 'upload/salon-original.jpg', ...jpeg, storageKey: await put('original') },
      { name: 'other/salon-with-words.jpg', ...jpeg, storageKey: await put('words') },
      { name: 'caption.txt', mime: 'text/plain', bytes: 1, storageKey: await put('caption') },
    ];
    const facts = { fileSha256: 'f', fingerprint: '00ff00ff00ff00ff', checks: [] };
    await markDisclosureReady(db, { id, workspaceId: work.workspaceId }, { files, ...facts });
  }
  await markDeliveryReady(db, work);
}

async function namesIn(body: Readable): Promise<string[]> {
  return Object.keys(unzipSync(await buffer(body)));
}

describe('a listing', () => {
  let owner: Resident;
  let api: Caller;
  beforeAll(async () => {
    owner = await world.settle();
    api = world.callerOf(owner.userId);
    await world.db.user.update({ where: { id: owner.userId }, data: { email: 'ana@escena.test' } });
  });

  it('recognises rooms by name, and leaves the outside out', async () => {
    const id = owner.listingId;
    const assetIds = [await bringPhoto(owner, 'Cocina 2.jpg'), await bringPhoto(owner, 'fachada.jpg')];
    const { photos } = await api.listings.addPhotos({ id, assetIds });
    expect(photos.map(({ room, roomSource, staged }) => ({ room, roomSource, staged }))).toEqual([
      { room: 'living-room', roomSource: 'name', staged: true },
      { room: 'kitchen', roomSource: 'name', staged: true },
      { room: 'exterior', roomSource: 'name', staged: false },
    ]);
    expect(await api.listings.price({ id })).toMatchObject({ photos: 2, credits: 2 });
  });

  it('says which rooms nobody knows, and looks at them meanwhile', async () => {
    const id = owner.listingId;
    const assetId = await bringPhoto(owner, 'IMG_1.jpg');
    const { photos } = await api.listings.addPhotos({ id, assetIds: [assetId] });
    expect(await world.db.roomReading.count({ where: { assetId, status: 'pending' } })).toBe(1);
    await expect(api.listings.stage({ id })).rejects.toThrow('IMG_1.jpg');
    const photo = photos.at(-1);
    await api.listings.removePhoto({ id, photoId: photo?.id ?? '' });
  });

  it('stages once, and makes a picture again only as asked', async () => {
    const id = owner.listingId;
    const staged = await api.listings.stage({ id });
    expect(staged.atWork).toBe(true);
    await expect(api.listings.stage({ id })).rejects.toThrow();
    const inputs = await workOn(owner);
    expect(inputs).toMatchObject([
      { room: 'living-room', style: 'modern', seed: 0 },
      { room: 'kitchen', style: 'modern', seed: 0 },
    ]);
    const made = await api.listings.get({ id });
    const [first] = made.photos;
    if (!first?.picture) throw new Error('not made');
    const asked = { id, photoId: first.id, outputId: first.picture.outputId };
    await api.listings.review({ ...asked, verdict: 'revision', comment: 'warmer' });
    await api.listings.stage({ id, photoIds: [first.id], change: { style: 'classic' } });
    expect(await workOn(owner)).toMatchObject([{ room: 'living-room', style: 'classic', seed: 1 }]);
    const again = await api.listings.get({ id });
    expect(again.photos[0]).toMatchObject({ earlier: [{}], approved: null, request: null });
    expect(again.photos[0]?.history).toMatchObject([
      { verdict: 'revision', comment: 'warmer', client: false },
    ]);
    await expect(api.listings.review({ ...asked, verdict: 'approved' })).rejects.toThrow();
    await expect(
      api.listings.stage({ id, photoIds: [first.id], change: { style: 'baroque' } }),
    ).rejects.toThrow();
  });

  it('furnishes photos of one room once, when they are tied, and all of them again when one is', async () => {
    const own = await world.settle();
    const caller = world.callerOf(own.userId);
    const id = own.listingId;
    const assetIds = [await bringPhoto(own, 'salon 2.jpg'), await bringPhoto(own, 'Cocina.jpg')];
    const { photos } = await caller.listings.addPhotos({ id, assetIds });
    const [first, second] = photos;
    if (!first || !second) throw new Error('not added');
    await caller.listings.stage({ id });
    expect((await workOn(own)).every((input) => !('together' in input))).toBe(true);
    await expect(caller.listings.price({ id })).rejects.toThrow();

    for (const { id: photoId } of [first, second])
      await caller.listings.updatePhoto({ id, photoId, roomGroup: 'salon' });
    const tied = { to: first.id, points: floor };
    await caller.listings.updatePhoto({ id, photoId: second.id, roomLink: tied });
    const linked = await caller.listings.get({ id });
    expect(linked.photos.map(({ together }) => together)).toEqual([2, 2, 1]);
    // What was made before shows two sets.
    expect(await caller.listings.price({ id })).toMatchObject({ photos: 2, credits: 2 });
    await caller.listings.stage({ id });
    const room = {
      photos: [{ photo: first.assetId }, { photo: second.assetId }],
      links: [{ a: 0, b: 1, points: floor }],
    };
    expect(await workOn(own)).toMatchObject([
      { room: 'living-room', seed: 0, together: { ...room, shown: 0 } },
      { room: 'living-room', seed: 0, together: { ...room, shown: 1 } },
    ]);
    await caller.listings.stage({ id, photoIds: [second.id], change: { style: 'classic' } });
    const again = await workOn(own);
    expect(again.map(({ style, seed, together }) => ({ style, seed, together }))).toMatchObject([
      { style: 'classic', seed: 1, together: { shown: 1 } },
      { style: 'classic', seed: 1, together: { shown: 0 } },
    ]);

    // Another room: the tie is gone, and each is furnished by itself again.
    await caller.listings.updatePhoto({ id, photoId: second.id, roomGroup: '' });
    expect((await caller.listings.get({ id })).photos.map(({ roomLink }) => roomLink)).toEqual([
      null,
      null,
      null,
    ]);
    expect(await caller.listings.price({ id })).toMatchObject({ photos: 2 });
    const lost = caller.listings.updatePhoto({
      id,
      photoId: second.id,
      roomLink: { to: first.id, points: [] },
    });
    await expect(lost).rejects.toThrow();
  });

  it('delivers what is approved and nothing else, in the order and under the rules', async () => {
    const id = owner.listingId;
    const before = await api.listings.get({ id });
    const [living, , outside] = before.photos;
    if (!living?.picture || !outside) throw new Error('not made');
    const { outputId } = living.picture;
    await api.listings.review({ id, photoId: living.id, outputId, verdict: 'approved' });
    await api.listings.order({
      id,
      photoIds: [outside.id, ...before.photos.filter((photo) => photo !== outside).map((photo) => photo.id)],
    });
    const sent = await api.listings.deliver({ id, days: 30 });
    expect(sent).toMatchObject({ status: 'making', photos: 2, staged: 1 });
    await makeDelivery(sent.id);
    const [ready] = await api.listings.deliveries({ id });
    expect(ready).toMatchObject({
      status: 'ready',
      findings: [{ file: 'upload/01-exterior.jpg', code: 'belowRecommended' }],
    });
    const delivery = await getDelivery(world.db, { workspaceId: owner.workspaceId, deliveryId: sent.id });
    expect(await namesIn(zipDelivery(world, delivery).body)).toEqual([
      'upload/01-exterior.jpg',
      'upload/02-living-room-virtually-staged.jpg',
      'upload/03-living-room-original.jpg',
      'other/02-living-room-with-words.jpg',
      'texts/02-living-room.txt',
      'photos.csv',
      'checks.csv',
    ]);
    // The same export serves the next delivery.
    const next = await api.listings.deliver({ id, days: null });
    await makeDelivery(next.id).catch(() => {});
    expect(await world.db.disclosure.count({ where: { outputId } })).toBe(1);

    // The client asks; the agent sees it; the approval stands until a member says otherwise.
    const token = new URL(sent.url).pathname.split('/').at(-1) ?? '';
    const open = await openDelivery(world.db, { token });
    const item = open.items.find(({ outputId }) => outputId !== null);
    const guest = world.callerOf(null);
    await guest.listings.askChange({ token, itemId: item?.id ?? '', comment: 'a lighter sofa' });
    expect(posted.map(({ letter }) => letter.subject.en)).toEqual([
      'A client asks for a change: Calle Mayor 3',
    ]);
    expect(posted[0]?.letter.action?.url).toContain(id);
    const plain = open.items.find(({ outputId }) => outputId === null);
    await expect(
      guest.listings.askChange({ token, itemId: plain?.id ?? '', comment: 'greener' }),
    ).rejects.toThrow();
    const seen = (await api.listings.get({ id })).photos.find((photo) => photo.id === living.id);
    expect(seen).toMatchObject({
      request: { comment: 'a lighter sofa', client: true, by: null },
      approved: { at: expect.any(Date) },
    });
    await api.listings.revoke({ id: sent.id });
    await expect(openDelivery(world.db, { token })).rejects.toMatchObject({ code: 'not_found' });
    await expect(guest.listings.askChange({ token, itemId: '', comment: 'x' })).rejects.toThrow();
  });

  it('ends for good, and with it its pictures’ pages', async () => {
    const id = owner.listingId;
    const page = await world.db.disclosure.findFirstOrThrow({
      where: { workspaceId: owner.workspaceId, delivered: { some: {} } },
    });
    await expect(api.disclosures.withdraw({ id: page.id })).rejects.toThrow('Calle Mayor 3');
    expect(await api.listings.end({ id })).toMatchObject({ endedAt: expect.any(Date) });
    await expect(api.listings.stage({ id })).rejects.toThrow();
    const after = await world.db.disclosure.findUniqueOrThrow({ where: { id: page.id } });
    expect(after.withdrawnAt).not.toBeNull();
  });
});

it('lets clients ask so often and no more', async () => {
  const guest = world.callerOf(null);
  const ask = () => guest.listings.askChange({ token: 'none', itemId: 'none', comment: 'x' });
  for (let asked = 0; asked < 25; asked++) await ask().catch(() => {});
  await expect(ask()).rejects.toThrow('Too many requests');
});
