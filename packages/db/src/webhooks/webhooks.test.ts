import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { claimJob } from '../jobs/claim-job.ts';
import { createJob } from '../jobs/create-job.ts';
import { finishJob } from '../jobs/finish-job.ts';
import { requestCancel } from '../jobs/request-cancel.ts';
import { createFixture, type Fixture } from '../testing/create-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { claimDeliveries } from './claim-deliveries.ts';
import { createWebhookEndpoint } from './create-webhook-endpoint.ts';
import { pageDeliveries } from './page-deliveries.ts';
import { replayDelivery } from './replay-delivery.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { settleDelivery } from './settle-delivery.ts';
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts';

describe('webhooks', () => {
  let database: TestDatabase;
  let home: Fixture;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    home = await createFixture(database.db);
    await database.db.webhookEndpoint.deleteMany({});
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const listen = (events: string[]) =>
    createWebhookEndpoint(database.db, {
      workspaceId: home.workspaceId,
      createdById: home.userId,
      url: 'https://shop.test/hook',
      description: '',
      events,
      secret: 'whsec_bmV3',
    });
  const job = () =>
    createJob(database.db, {
      workspaceId: home.workspaceId,
      assetId: home.assetId,
      createdById: home.userId,
      tool: 'staging',
      input: {},
      credits: 0,
    });
  const claim = (more = {}) =>
    claimDeliveries(database.db, {
      limit: 50,
      perEndpoint: 10,
      busyEndpoints: [],
      leaseSeconds: 60,
      ...more,
    });
  const page = async () =>
    (await pageDeliveries(database.db, { workspaceId: home.workspaceId, limit: 50 })).rows;

  it('writes an event with the end of the job, for those who want it', async () => {
    await listen(['job.succeeded', 'job.cancelled']);
    await listen(['job.failed']);
    const { id: jobId } = await job();
    const { fence = 0 } = (await claimJob(database.db, { jobId })) ?? {};
    await finishJob(database.db, { jobId, fence });
    const { id: waiting } = await job();
    await requestCancel(database.db, { workspaceId: home.workspaceId, jobId: waiting });
    expect((await page()).map(({ event }) => [event.type, event.subjectId])).toEqual([
      ['job.cancelled', waiting],
      ['job.succeeded', jobId],
    ]);
    const [delivery] = await claim({ limit: 1 });
    expect(delivery?.data).toMatchObject({
      id: jobId,
      photoId: home.assetId,
      status: 'succeeded',
      outputs: [],
    });
    expect(JSON.stringify(delivery?.data)).not.toMatch(/Key|workspaceId|fence/);
  });

  it('says of a job without a photo that it has none', async () => {
    await listen(['job.cancelled']);
    const { workspaceId, projectId, userId } = home;
    const drawn = { workspaceId, assetId: null, projectId, createdById: userId, tool: 'studio', input: {} };
    const { id: jobId } = await createJob(database.db, { ...drawn, credits: 0 });
    await requestCancel(database.db, { workspaceId, jobId });
    const [delivery] = await claim({ limit: 1 });
    expect(delivery?.data).toMatchObject({ id: jobId, projectId, photoId: null, tool: 'studio' });
  });

  it('writes nothing when the end is rolled back, or nobody listens', async () => {
    const { id: jobId } = await job();
    await requestCancel(database.db, { workspaceId: home.workspaceId, jobId });
    expect(await page()).toEqual([]);
    await listen(['job.cancelled']);
    const { id: other } = await job();
    await database.db
      .$transaction(async (tx) => {
        await requestCancel(tx, { workspaceId: home.workspaceId, jobId: other });
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await page()).toEqual([]);
  });

  it('gives a delivery to one worker, and to another when its lease is over', async () => {
    await listen(['job.cancelled']);
    for (let made = 0; made < 6; made++)
      await requestCancel(database.db, { workspaceId: home.workspaceId, jobId: (await job()).id });
    const [some, others] = await Promise.all([claim({ limit: 3 }), claim({ limit: 10 })]);
    expect(new Set([...some, ...others].map(({ id }) => id)).size).toBe(some.length + others.length);
    expect(await claim()).toHaveLength(6 - some.length - others.length);
    await database.db.webhookDelivery.updateMany({ data: { nextAttemptAt: new Date(0) } });
    const [again] = await claim({ limit: 1 });
    expect(again?.attempts).toBe(2);
    // The first worker was only slow: what it says now counts no more.
    if (!again) return;
    await settleDelivery(database.db, { ...again, attempts: 1 }, { result: 'taken', status: 200 });
    expect((await page()).find(({ id }) => id === again.id)?.status).toBe('pending');
    await settleDelivery(database.db, again, { result: 'taken', status: 204 });
    expect((await page()).find(({ id }) => id === again.id)).toMatchObject({
      status: 'delivered',
      lastStatus: 204,
    });
  });

  it('keeps a slow endpoint from taking every place', async () => {
    const slow = await listen(['job.cancelled']);
    const quick = await listen(['job.cancelled']);
    for (let made = 0; made < 5; made++)
      await requestCancel(database.db, { workspaceId: home.workspaceId, jobId: (await job()).id });
    const claimed = await claim({ perEndpoint: 2, limit: 10 });
    expect(claimed.map(({ endpointId }) => endpointId).sort()).toEqual(
      [slow.id, slow.id, quick.id, quick.id].sort(),
    );
    const more = await claim({ busyEndpoints: [slow.id] });
    expect(new Set(more.map(({ endpointId }) => endpointId))).toEqual(new Set([quick.id]));
  });

  it('stops a dead endpoint and starts it again by hand', async () => {
    const { id: endpointId } = await listen(['job.cancelled']);
    await requestCancel(database.db, { workspaceId: home.workspaceId, jobId: (await job()).id });
    const [delivery] = await claim();
    if (!delivery) throw new Error('nothing to send');
    const refused = {
      result: 'refused',
      status: 410,
      error: 'gone',
      retryAt: null,
      disable: 'gone',
    } as const;
    await settleDelivery(database.db, delivery, refused);
    const { workspaceId } = home;
    const replay = () => replayDelivery(database.db, { workspaceId, deliveryId: delivery.id });
    await expect(replay()).rejects.toMatchObject({ code: 'conflict' });
    const endpoint = await updateWebhookEndpoint(database.db, { workspaceId, endpointId, enabled: true });
    expect(endpoint).toMatchObject({ disabledAt: null, failingSince: null });
    expect(await replay()).toMatchObject({ status: 'pending', attempts: 0 });
    expect((await claim()).map(({ eventId }) => eventId)).toEqual([delivery.eventId]);
  });

  it('lets the old secret sign along for a while', async () => {
    const { id: endpointId } = await listen(['job.cancelled']);
    const { workspaceId } = home;
    const rotate = (secret: string, overlapUntil: Date) =>
      rotateWebhookSecret(database.db, { workspaceId, endpointId, secret, overlapUntil });
    await rotate('whsec_next', new Date(Date.now() + 60_000));
    for (let made = 0; made < 2; made++)
      await requestCancel(database.db, { workspaceId, jobId: (await job()).id });
    expect((await claim({ limit: 1 }))[0]).toMatchObject({
      secret: 'whsec_next',
      previousSecret: 'whsec_bmV3',
    });
    await rotate('whsec_last', new Date(Date.now() - 1));
    expect((await claim())[0]).toMatchObject({ secret: 'whsec_last', previousSecret: null });
  });
});
