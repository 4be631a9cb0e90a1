import { AppError } from '@escena/core/app-error';
import { createDelivery } from '@escena/db/deliveries/create-delivery';
import { getDelivery } from '@escena/db/deliveries/find-deliveries';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { inTransaction } from '@escena/db/in-transaction';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { createListing } from '@escena/db/listings/create-listing';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createWebhookEndpoint } from '@escena/db/webhooks/create-webhook-endpoint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MakeExportResult, MakePlainResult } from '../tasks/messages.ts';
import { makeDelivery } from './make-delivery.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const context = { signal: new AbortController().signal, attempt: 1, lastTry: false };

/** A delivery of a photo as it is, a staged one, and another photo as it is. */
async function deliveryOfThree() {
  const { db } = database;
  const { workspaceId, projectId, userId, assetId } = await createFixture(db);
  await createWebhookEndpoint(db, {
    workspaceId,
    createdById: userId,
    url: 'https://shop.test/in',
    description: '',
    events: ['listing.delivered'],
    secret: 'whsec_',
  });
  const said = { address: 'Calle Mayor 3', reference: 'M-1', contact: '', label: null, look: {} };
  const listing = { workspaceId, projectId, createdById: userId, profile: 'sdmls', ...said };
  const { id: listingId } = await createListing(db, listing);
  const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits: 0 };
  const { id: jobId } = await createJob(db, job);
  const claim = { jobId, fence: (await claimJob(db, { jobId }))?.fence ?? 0 };
  const keys = { imageKey: 'p', jpegKey: 'j', maskKey: 'm', displayKey: 'd', thumbKey: 't' };
  await finishJob(db, claim, { outputs: [{ index: 0, ...keys, width: 8, height: 6, reportJson: {} }] });
  const { id: outputId } = await db.output.findFirstOrThrow({ where: { jobId } });
  const { id: disclosureId } = await createDisclosure(db, {
    workspaceId,
    outputId,
    createdById: userId,
    profile: 'sdmls',
    edits: ['furniture_added'],
    label: null,
    contact: 'Ana',
    urlOf: (token) => `https://escena.test/d/${token}`,
    made: { tool: 'staging', seed: 1, renderer: 'none', checkpoint: null },
  });
  const item = {
    listingPhotoId: 'lph',
    room: 'exterior',
    alt: { en: 'a', es: 'b' },
    photoDisplayKey: 'd',
  };
  const { id: deliveryId } = await inTransaction(db, (tx) =>
    createDelivery(tx, {
      workspaceId,
      listingId,
      createdById: userId,
      profile: 'sdmls',
      expiresAt: null,
      items: [
        { ...item, photoKey: 'one', staged: null },
        { ...item, photoKey: 'two', staged: { outputId, disclosureId } },
        { ...item, photoKey: 'three', staged: null },
      ],
    }),
  );
  return { db, workspaceId, deliveryId, read: () => getDelivery(db, { workspaceId, deliveryId }) };
}

/** A lane that says what it was asked for, and dies at a photo. */
function laneThat(asked: string[], dies?: string) {
  return {
    run: async (task: string, payload: unknown): Promise<MakeExportResult | MakePlainResult> => {
      const { photoKey } = payload as { photoKey: string };
      asked.push(`${task} ${photoKey}`);
      if (photoKey === dies) throw new AppError('worker.crashed');
      if (task === 'makePlain') return { storageKey: `made/${photoKey}`, bytes: 9, findings: [] };
      const file = { name: 'upload/x-virtually-staged.jpg', mime: 'image/jpeg', bytes: 1, storageKey: 'k' };
      return { files: [file], fileSha256: 'f', fingerprint: '00ff00ff00ff00ff', checks: [] };
    },
  };
}

it('goes on where it was killed, makes nothing twice, and tells of the end once', async () => {
  const { db, workspaceId, deliveryId, read } = await deliveryOfThree();
  const asked: string[] = [];
  const dying = makeDelivery({ db, lane: laneThat(asked, 'three') });
  await expect(dying.run({ deliveryId }, context)).rejects.toMatchObject({ code: 'worker.crashed' });
  expect(await read()).toMatchObject({ status: 'making', readyAt: null });
  const handler = makeDelivery({ db, lane: laneThat(asked) });
  await handler.run({ deliveryId }, context);
  await handler.run({ deliveryId }, context);
  expect(asked).toEqual([
    'makePlain one',
    'makeExport originals/ab/cd',
    'makePlain three',
    'makePlain three',
  ]);
  const { status, items } = await read();
  expect(status).toBe('ready');
  expect(items.map(({ storageKey, disclosure }) => storageKey ?? disclosure?.status)).toEqual([
    'made/one',
    'ready',
    'made/three',
  ]);
  const events = await db.webhookEvent.findMany({ where: { workspaceId } });
  expect(events.map(({ data }) => data)).toMatchObject([
    { id: deliveryId, photos: 3, profile: 'sdmls', listing: { address: 'Calle Mayor 3', reference: 'M-1' } },
  ]);
});

it('says why it came to nothing, and leaves no export half made', async () => {
  const { db, deliveryId, read } = await deliveryOfThree();
  const handler = makeDelivery({ db, lane: laneThat([]) });
  await handler.giveUp({ deliveryId }, new AppError('image.truncated'));
  const { status, errorCode, items } = await read();
  expect([status, errorCode, items[1]?.disclosure?.status]).toEqual(['failed', 'image.truncated', 'failed']);
});
