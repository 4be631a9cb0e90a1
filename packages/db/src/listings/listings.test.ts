import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAsset } from '../assets/create-asset.ts';
import { createDelivery } from '../deliveries/create-delivery.ts';
import { markDeliveryReady } from '../deliveries/delivery-work.ts';
import { openDelivery, requestRevision } from '../deliveries/open-delivery.ts';
import { countLivingPages } from '../disclosures/count-living-pages.ts';
import { createDisclosure } from '../disclosures/create-disclosure.ts';
import { markDisclosureReady } from '../disclosures/disclosure-work.ts';
import { openDisclosure } from '../disclosures/open-disclosure.ts';
import { withdrawDisclosure } from '../disclosures/withdraw-disclosure.ts';
import { giveRowJob, giveRowPhoto } from '../feeds/feed-work.ts';
import { followRows } from '../feeds/follow-rows.ts';
import { inTransaction } from '../in-transaction.ts';
import { claimJob } from '../jobs/claim-job.ts';
import { createJob } from '../jobs/create-job.ts';
import { finishJob } from '../jobs/finish-job.ts';
import { purgeAsset } from '../retention/purge.ts';
import { listExpiredAssets } from '../retention/list-expired.ts';
import { saveRetention } from '../retention/retention-policy.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { createFixture } from '../testing/create-fixture.ts';
import { createBatch } from './create-batch.ts';
import { createListing } from './create-listing.ts';
import { endListing } from './end-listing.ts';
import { listListingPhotos } from './list-listing-photos.ts';
import {
  addListingPhotos,
  orderListingPhotos,
  recogniseListingPhotos,
  removeListingPhoto,
  updateListingPhoto,
} from './listing-photos.ts';
import { standingOf } from './picture-of-photo.ts';
import { reviewPhoto } from './review-photo.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** A listing with two photos. */
async function listingOfTwo() {
  const { db } = database;
  const fixture = await createFixture(db);
  const { workspaceId, projectId, userId, assetId } = fixture;
  const { id: second } = await createAsset(db, {
    workspaceId,
    projectId,
    name: 'cocina.jpg',
    storageKey: `originals/${projectId}`,
    sha256: 'cd'.repeat(32),
    mime: 'image/jpeg',
    bytes: 1,
  });
  const { id: listingId } = await createListing(db, {
    workspaceId,
    projectId,
    createdById: userId,
    address: 'Calle Mayor 3',
    reference: 'M-1',
    profile: 'sdmls',
    label: null,
    contact: 'Ana',
    look: { style: 'modern' },
  });
  const place = { workspaceId, listingId };
  await addListingPhotos(db, {
    ...place,
    photos: [
      { assetId, room: null },
      { assetId: second, room: 'kitchen' },
    ],
  });
  const photos = () => listListingPhotos(db, place);
  const [first, other] = await photos();
  if (!first || !other) throw new Error('two photos');
  return { ...fixture, ...place, place, second, photos, firstId: first.id, otherId: other.id };
}

/** Stages the first photo to its end. @returns its picture */
async function stageFirst({
  workspaceId,
  listingId,
  assetId,
  userId,
  firstId,
}: Awaited<ReturnType<typeof listingOfTwo>>) {
  const { db } = database;
  const feed = await inTransaction(db, (tx) =>
    createBatch(tx, {
      workspaceId,
      listingId,
      createdById: userId,
      tool: 'staging',
      template: {},
      rows: [{ sku: firstId, title: 'x', source: assetId, overrides: {} }],
    }),
  );
  const row = await db.feedRow.findFirstOrThrow({ where: { feedId: feed.id } });
  const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: { seed: 1 }, credits: 1 };
  const { id: jobId } = await createJob(db, job);
  await inTransaction(db, async (tx) => {
    await giveRowPhoto(tx, { rowId: row.id, assetId });
    await giveRowJob(tx, { rowId: row.id, jobId });
  });
  const claim = { jobId, fence: (await claimJob(db, { jobId }))?.fence ?? 0 };
  const keys = { imageKey: 'p', jpegKey: 'j', maskKey: 'm', displayKey: 'd', thumbKey: 't' };
  await finishJob(db, claim, { outputs: [{ index: 0, ...keys, width: 8, height: 6, reportJson: {} }] });
  await followRows(db, { feedId: feed.id });
  const output = await db.output.findFirstOrThrow({ where: { jobId } });
  return output.id;
}

it('keeps photos once, in the order that a person gives, and a person’s word over what was found out', async () => {
  const { db } = database;
  const one = await listingOfTwo();
  await addListingPhotos(db, { ...one.place, photos: [{ assetId: one.assetId, room: 'entry' }] });
  expect(await one.photos()).toHaveLength(2);
  await recogniseListingPhotos(db, { assetId: one.assetId, room: 'bedroom', roomSource: 'reading' });
  await recogniseListingPhotos(db, { assetId: one.second, room: 'bedroom', roomSource: 'reading' });
  await updateListingPhoto(db, { ...one.place, photoId: one.firstId, change: { room: 'nursery' } });
  await orderListingPhotos(db, { ...one.place, photoIds: [one.otherId, one.firstId] });
  expect(await one.photos()).toMatchObject([
    { id: one.otherId, room: 'kitchen', roomSource: 'name' },
    { id: one.firstId, room: 'nursery', roomSource: 'person' },
  ]);
  await expect(
    orderListingPhotos(db, { ...one.place, photoIds: [one.firstId, one.firstId] }),
  ).rejects.toThrow(AppError);
  const stranger = await listingOfTwo();
  await expect(
    addListingPhotos(db, { ...one.place, photos: [{ assetId: stranger.assetId, room: null }] }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await removeListingPhoto(db, { ...one.place, photoId: one.otherId });
  expect(await one.photos()).toHaveLength(1);
});

it('lets one batch at a time work on a photo, and only the newest picture be approved', async () => {
  const { db } = database;
  const one = await listingOfTwo();
  const outputId = await stageFirst(one);
  const { userId, firstId, workspaceId, listingId } = one;
  const standing = async () => {
    const [first] = await one.photos();
    if (!first) throw new Error('gone');
    return standingOf(first);
  };
  expect(await standing()).toMatchObject({ picture: { outputId }, approval: undefined, atWork: false });
  const review = { ...one.place, photoId: firstId, byId: userId, comment: '' };
  await reviewPhoto(db, { ...review, outputId, verdict: 'approved' });
  await reviewPhoto(db, { ...review, outputId, verdict: 'approved' });
  expect((await standing()).approval).toMatchObject({ verdict: 'approved', by: { id: userId } });
  expect(await db.listingReview.count({ where: { photoId: firstId } })).toBe(1);
  await reviewPhoto(db, { ...review, outputId, verdict: 'revision', comment: 'another sofa' });
  expect(await standing()).toMatchObject({ approval: undefined, request: { comment: 'another sofa' } });

  const rows = [{ sku: firstId, title: 'x', source: one.assetId, overrides: {} }];
  const batch = { workspaceId, listingId, createdById: userId, tool: 'staging', template: {}, rows };
  await inTransaction(db, (tx) => createBatch(tx, batch));
  expect(await standing()).toMatchObject({ atWork: true, picture: { outputId } });
  await expect(inTransaction(db, (tx) => createBatch(tx, batch))).rejects.toMatchObject({
    code: 'listing.at_work',
  });
  await db.feedRow.updateMany({ where: { sku: firstId, status: 'waiting' }, data: { status: 'cancelled' } });
  const newer = await stageFirst(one);
  expect(await standing()).toMatchObject({ picture: { outputId: newer }, request: undefined });
  expect((await standing()).pictures).toHaveLength(2);
  await expect(reviewPhoto(db, { ...review, outputId, verdict: 'approved' })).rejects.toMatchObject({
    code: 'listing.newer_picture',
  });
});

it('keeps the page of a picture while its listing lives, whatever happens to the photo', async () => {
  const { db } = database;
  const one = await listingOfTwo();
  const outputId = await stageFirst(one);
  const { workspaceId, userId, assetId } = one;
  const disclosure = await createDisclosure(db, {
    workspaceId,
    outputId,
    createdById: userId,
    profile: 'sdmls',
    edits: [],
    label: null,
    contact: 'Ana',
    urlOf: (token) => `http://x/d/${token}`,
    made: {},
  });
  const made = { files: [], fileSha256: 'f', fingerprint: '00ff00ff00ff00ff', checks: [] };
  await markDisclosureReady(db, disclosure, made);
  const delivery = await inTransaction(db, (tx) =>
    createDelivery(tx, {
      ...one.place,
      createdById: userId,
      profile: 'sdmls',
      expiresAt: null,
      items: [
        {
          listingPhotoId: one.firstId,
          room: 'living-room',
          alt: { en: 'a', es: 'b' },
          staged: { outputId, disclosureId: disclosure.id },
          photoKey: 'originals/ab/cd',
          photoDisplayKey: 'display/1',
        },
      ],
    }),
  );
  await expect(openDelivery(db, delivery)).rejects.toMatchObject({ code: 'not_found' });
  await markDeliveryReady(db, delivery);
  const { items } = await openDelivery(db, delivery);
  await requestRevision(db, {
    token: delivery.token,
    itemId: items[0]?.id ?? '',
    comment: 'lighter, please',
  });
  const [first] = await one.photos();
  if (!first) throw new Error('gone');
  expect(standingOf(first).request).toMatchObject({
    comment: 'lighter, please',
    by: null,
    deliveryId: delivery.id,
  });

  const refused = withdrawDisclosure(db, { workspaceId, disclosureId: disclosure.id });
  await expect(refused).rejects.toMatchObject({ code: 'listing.lives', detail: 'Calle Mayor 3' });
  // By age alone, photos of a living listing stay.
  await saveRetention(db, {
    workspaceId,
    originalsDays: 0,
    outputsDays: 0,
    failedDays: null,
    personHours: null,
    binDays: 0,
  });
  const expired = await listExpiredAssets(db, {
    now: new Date(Date.now() + 86_400_000),
    limit: 9,
    workspaceId,
    id: assetId,
  });
  expect(expired).toMatchObject([{ reason: 'original', kept: true }]);
  expect(await countLivingPages(db, { workspaceId, of: { assetId } })).toBe(1);
  await purgeAsset(db, { workspaceId, id: assetId });
  expect(await countLivingPages(db, { workspaceId, of: { outputId } })).toBe(1);
  expect(await openDisclosure(db, disclosure)).toMatchObject({ withdrawnAt: null });

  await inTransaction(db, (tx) => endListing(tx, one.place));
  expect((await openDisclosure(db, disclosure)).withdrawnAt).not.toBeNull();
  await expect(
    updateListingPhoto(db, { ...one.place, photoId: one.otherId, change: {} }),
  ).rejects.toMatchObject({
    code: 'listing.ended',
  });
});
