import { fork } from 'node:child_process';
import { once } from 'node:events';
import { BlockList } from 'node:net';
import { createId } from '@escena/core/create-id';
import { inTransaction } from '@escena/db/in-transaction';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import { createWebhookEndpoint } from '@escena/db/webhooks/create-webhook-endpoint';
import { pageDeliveries } from '@escena/db/webhooks/page-deliveries';
import { recordEvent } from '@escena/db/webhooks/record-event';
import { replayDelivery } from '@escena/db/webhooks/replay-delivery';
import { rotateWebhookSecret } from '@escena/db/webhooks/rotate-webhook-secret';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPolicy } from './local-policy.fixture.ts';
import { mostAttempts, nextAttempt } from './next-attempt.ts';
import { type Receiver, startReceiver } from './receiver.fixture.ts';
import { type DeliveriesOptions, startDeliveries } from './start-deliveries.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const nextSecret = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

describe('nextAttempt', () => {
  it('waits ever longer, for about three days, and then no more', () => {
    const now = new Date(0);
    const waits: number[] = [];
    for (let attempts = 1; attempts < mostAttempts; attempts++)
      waits.push((nextAttempt(attempts, now, () => 0.5)?.getTime() ?? 0) / 1000);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
    expect([days > 3, days < 3.5]).toEqual([true, true]);
    expect(nextAttempt(mostAttempts, now)).toBeNull();
    expect([0, 0.999].map((random) => nextAttempt(2, now, () => random)?.getTime())).toEqual([
      48_000, 71_976,
    ]);
  });
});

describe('webhook deliveries', () => {
  let database: TestDatabase;
  let home: Fixture;
  let receiver: Receiver;
  beforeAll(async () => {
    database = await createTestDatabase();
    receiver = await startReceiver();
  });
  beforeEach(async () => {
    await database.db.webhookEndpoint.deleteMany({});
    home = await createFixture(database.db);
    receiver.heard.length = 0;
    receiver.behave({});
  });
  afterAll(async () => {
    await receiver[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  const listen = (url = receiver.url) =>
    createWebhookEndpoint(database.db, {
      workspaceId: home.workspaceId,
      createdById: home.userId,
      url,
      description: '',
      events: ['job.succeeded'],
      secret,
    });
  const happen = (count = 1) =>
    inTransaction(database.db, async (tx) => {
      for (let k = 0; k < count; k++)
        await recordEvent(tx, {
          workspaceId: home.workspaceId,
          type: 'job.succeeded',
          subjectId: createId('job'),
          data: async () => ({ k }),
        });
    });
  const start = (options: Partial<DeliveriesOptions> = {}) =>
    startDeliveries({
      db: database.db,
      policy: localPolicy(new BlockList()),
      onError: (error) => {
        throw error;
      },
      pollMs: 20,
      ...options,
    });
  const rows = async () =>
    (await pageDeliveries(database.db, { workspaceId: home.workspaceId, limit: 100 })).rows;
  const settled = async (status: 'delivered' | 'failed', count = 1) => {
    for (;;) {
      const found = (await rows()).filter((row) => row.status === status);
      if (found.length >= count) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const attempted = async (attempts: number) => {
    for (;;) {
      const [row] = await rows();
      if (row?.lastError && row.attempts >= attempts) return row;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const makeDue = () =>
    database.db.webhookDelivery.updateMany({ data: { nextAttemptAt: new Date(0), lastError: null } });
  const endpoint = () =>
    database.db.webhookEndpoint.findFirstOrThrow({ where: { workspaceId: home.workspaceId } });

  it('sends what a Standard Webhooks library takes, by old and new secret while they overlap', async () => {
    const { id: endpointId } = await listen();
    const { workspaceId } = home;
    const overlapUntil = new Date(Date.now() + 60_000);
    await rotateWebhookSecret(database.db, { workspaceId, endpointId, secret: nextSecret, overlapUntil });
    await happen();
    await using _ = start();
    await settled('delivered');
    const [message] = receiver.heard;
    if (!message) throw new Error('heard nothing');
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
    );
    for (const known of [secret, nextSecret])
      expect(new Webhook(known).verify(message.body, headers)).toMatchObject({
        type: 'job.succeeded',
        data: { k: 0 },
      });
    expect(() => new Webhook(secret).verify(`${message.body} `, headers)).toThrow();
  });

  it('tries again what was refused, with the same id and body, until it is taken', async () => {
    await listen();
    await happen();
    receiver.behave({ status: 500 });
    await using _ = start();
    const first = await attempted(1);
    expect(first).toMatchObject({ status: 'pending', lastStatus: 500 });
    expect(Number(first.nextAttemptAt) - Date.now()).toBeGreaterThan(2000);
    expect((await endpoint()).failingSince).not.toBeNull();
    receiver.behave({ status: 302, location: receiver.url.replace('/in', '/elsewhere') });
    await makeDue();
    expect(await attempted(2)).toMatchObject({ lastStatus: 302 });
    receiver.behave({});
    await makeDue();
    expect((await settled('delivered'))[0]).toMatchObject({ attempts: 3, lastStatus: 204, lastError: null });
    expect((await endpoint()).failingSince).toBeNull();
    expect(receiver.heard).toHaveLength(3);
    expect(new Set(receiver.heard.map(({ id, body }) => id + body)).size).toBe(1);
  });

  it('does not wait for a receiver that is slow, or is not there', async () => {
    await listen();
    await happen();
    receiver.behave({ delayMs: 3000 });
    await using _ = start({ timeoutMs: 100 });
    expect(await attempted(1)).toMatchObject({
      lastStatus: null,
      lastError: expect.stringMatching(/timeout/),
    });
    await database.db.webhookEndpoint.updateMany({ data: { url: 'http://127.0.0.1:1/' } });
    await makeDue();
    expect(await attempted(2)).toMatchObject({ lastError: expect.stringMatching(/unreachable/) });
  });

  it('never reaches into a private network', async () => {
    await listen();
    await happen();
    await using _ = start({ policy: { ...localPolicy(new BlockList()), allowed: new BlockList() } });
    expect(await attempted(1)).toMatchObject({
      lastStatus: null,
      lastError: expect.stringMatching(/^remote\.forbidden/),
    });
    expect(receiver.heard).toEqual([]);
  });

  it('gives up in the end, lets a dead endpoint alone, and replays what a person asks for', async () => {
    const { id: endpointId } = await listen();
    await happen(2);
    await database.db.webhookDelivery.updateMany({ data: { attempts: mostAttempts - 1 } });
    const long = new Date(Date.now() - 4 * 86_400_000);
    await database.db.webhookEndpoint.updateMany({ data: { failingSince: long } });
    receiver.behave({ status: 503 });
    await using _ = start();
    const failed = await settled('failed', 2);
    expect(await endpoint()).toMatchObject({ disabledReason: 'failing' });
    receiver.behave({});
    const { workspaceId } = home;
    await database.db.webhookEndpoint.update({ where: { id: endpointId }, data: { disabledAt: null } });
    const [row] = failed;
    if (!row) return;
    await replayDelivery(database.db, { workspaceId, deliveryId: row.id });
    expect((await settled('delivered'))[0]?.id).toBe(row.id);
    expect(receiver.heard.at(-1)?.id).toBe(row.event.id);
  });

  it('sends no more to who says 410', async () => {
    await listen();
    await happen(1);
    receiver.behave({ status: 410 });
    await using _ = start();
    await settled('failed', 1);
    expect(await endpoint()).toMatchObject({ disabledReason: 'gone' });
  });

  it('loses nothing when it is killed in the middle of a delivery', async () => {
    await listen();
    await happen(3);
    receiver.behave({ delayMs: 60_000 });
    const fixture = new URL('./deliveries.fixture.ts', import.meta.url);
    const victim = fork(fixture, [database.url], { execArgv: ['--import', import.meta.resolve('tsx')] });
    await receiver.hears(3);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    const before = new Set(receiver.heard.map(({ id }) => id));
    receiver.behave({});
    await using _ = start();
    expect(await settled('delivered', 3)).toHaveLength(3);
    expect(receiver.heard).toHaveLength(6);
    expect(new Set(receiver.heard.map(({ id }) => id))).toEqual(before);
  });

  it('keeps others waiting for nobody: a slow endpoint beside a quick one', async () => {
    await using quick = await startReceiver();
    await listen();
    await listen(quick.url);
    receiver.behave({ delayMs: 2000 });
    await happen(30);
    await using _ = start({ concurrency: 8 });
    const begin = Date.now();
    await quick.hears(30);
    expect(receiver.heard.length).toBeLessThan(30);
    expect(Date.now() - begin).toBeLessThan(15_000);
  });

  it('delivers a thousand with two workers, each once', async () => {
    await listen();
    for (let k = 0; k < 10; k++) await happen(100);
    receiver.behave({ delayMs: 10 });
    const begin = performance.now();
    {
      await using _one = start({ perEndpoint: 16, concurrency: 16 });
      await using _two = start({ perEndpoint: 16, concurrency: 16 });
      await receiver.hears(1000);
    }
    const seconds = (performance.now() - begin) / 1000;
    process.stderr.write(
      `1000 deliveries in ${seconds.toFixed(1)} s, ${(1000 / seconds).toFixed(0)} a second\n`,
    );
    expect(new Set(receiver.heard.map(({ id }) => id)).size).toBe(1000);
    expect(receiver.heard).toHaveLength(1000);
    const left = await database.db.webhookDelivery.count({ where: { status: { not: 'delivered' } } });
    expect(left).toBe(0);
  });
});
