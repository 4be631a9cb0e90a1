/** The shop against the emulator: the official SDK over HTTP, a real database, and events in every bad order. */
import { AppError } from '@escena/core/app-error';
import { findCustomer, saveCustomer } from '@escena/db/billing/customers';
import { listInvoices } from '@escena/db/billing/invoices';
import { findSubscription } from '@escena/db/billing/subscriptions';
import type { Db } from '@escena/db/create-db';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createJob } from '@escena/db/jobs/create-job';
import { createTestDatabase, type TestDatabase } from '@escena/db/testing';
import { createFixture, type Fixture } from '@escena/db/testing/create-fixture';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureCredits } from '../capture-credits.ts';
import { expireEndedPlans, graceDays } from '../expire-ended-plans.ts';
import { packs, plans } from '../plans.ts';
import { reserveCredits } from '../reserve-credits.ts';
import { found } from '../testing/stripe-emulator/account.ts';
import type { EmulatedEvent } from '../testing/stripe-emulator/objects.ts';
import { signEvent } from '../testing/stripe-emulator/sign-event.ts';
import {
  startStripeEmulator,
  type StripeEmulator,
} from '../testing/stripe-emulator/start-stripe-emulator.ts';
import { type Article, createCheckout } from './create-checkout.ts';
import { confirmCheckout } from './confirm-checkout.ts';
import { createPortal } from './create-portal.ts';
import { handleWebhook } from './handle-webhook.ts';
import { openStripe, type Shop } from './open-stripe.ts';
import { reconcile } from './reconcile.ts';

const secretKey = 'sk_test_escena';
const webhookSecret = 'whsec_escena';
const returnUrl = 'https://escena.test/billing';
const aDayMs = 86_400_000;
/** Hundreds of requests: seconds on an idle machine, minutes on one that is busy. */
const patienceMs = 240_000;

let database: TestDatabase;
let db: Db;
let emulator: StripeEmulator;
let shop: Shop;
let fixture: Fixture;
let workspaceId: string;

beforeEach(async () => {
  database = await createTestDatabase();
  ({ db } = database);
  emulator = await startStripeEmulator({ secretKey });
  const config = { secretKey, webhookSecret, currency: 'eur', automaticTax: true } as const;
  shop = openStripe({ ...config, apiBase: emulator.url });
  fixture = await createFixture(db, { startingCredits: 0 });
  ({ workspaceId } = fixture);
});
afterEach(async () => {
  await emulator[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const payer = () => ({ workspaceId, name: 'Casa', email: 'ana@example.com' });
const balance = () => readBalance(db, { workspaceId });
const deliver = (event: EmulatedEvent) => handleWebhook(shop, db, signEvent(event, webhookSecret));

async function checkout(article: Article): Promise<string> {
  const page = await createCheckout(shop, db, { payer: payer(), article, locale: 'es', returnUrl });
  return page.split('/').at(-1) ?? '';
}

async function buy(article: Article): Promise<string> {
  const sessionId = await checkout(article);
  emulator.account.pay(sessionId);
  return sessionId;
}

async function deliverAll(): Promise<void> {
  for (const event of emulator.account.events) await deliver(event);
}

async function spend(credits: number): Promise<void> {
  const { assetId, userId } = fixture;
  const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits };
  const { id: jobId } = await createJob(db, job);
  await reserveCredits(db, { workspaceId, jobId, credits });
  await captureCredits(db, { workspaceId, jobId });
}

/** The workspace's own among everything at the emulator. */
const customerId = async () => (await findCustomer(db, { workspaceId })) ?? '';
async function subscriptionId(): Promise<string> {
  const customer = await customerId();
  const { subscriptions } = emulator.account;
  return [...subscriptions.values()].find((one) => one.customer === customer)?.id ?? '';
}
const charges = async () => emulator.account.chargesOf(await customerId());

describe('buying', () => {
  it('grants a pack when the money is there, and not before', async () => {
    const sessionId = await checkout({ kind: 'pack', id: 'medium' });
    expect(await balance()).toMatchObject({ available: 0 });
    expect(found(emulator.account.sessions, sessionId)).toMatchObject({
      amount_total: packs.medium.priceCents.eur,
      title: 'Escena: 100 créditos',
      success_url: `${returnUrl}?checkout={CHECKOUT_SESSION_ID}`,
    });
    emulator.account.pay(sessionId);
    await deliverAll();
    expect(await balance()).toMatchObject({ available: 100, plan: 0, pack: 100 });
    expect(await listInvoices(db, { workspaceId })).toMatchObject([
      { status: 'paid', totalCents: packs.medium.priceCents.eur, currency: 'eur', number: 'ESC-0001' },
    ]);
  });

  it('starts a plan, refuses a second one and opens the portal', async () => {
    await buy({ kind: 'plan', id: 'solo' });
    await deliverAll();
    expect(await balance()).toMatchObject({ available: 40, plan: 40, pack: 0 });
    expect(await findSubscription(db, { workspaceId })).toMatchObject({ planId: 'solo', status: 'active' });
    await expect(checkout({ kind: 'plan', id: 'studio' })).rejects.toMatchObject({
      code: 'billing.subscribed',
    });
    expect(await createPortal(shop, db, { payer: payer(), locale: 'en', returnUrl })).toBe(
      `${emulator.url}/portal/${await customerId()}`,
    );
  });

  it('has what was bought in place when the buyer is back, with no webhook at all', async () => {
    const back = (sessionId: string) => confirmCheckout(shop, db, { workspaceId, sessionId });
    const plan = await checkout({ kind: 'plan', id: 'solo' });
    expect(await back(plan)).toBe('open');
    expect(await balance()).toMatchObject({ available: 0 });
    emulator.account.pay(plan);
    expect(await back(plan)).toBe('paid');
    expect(await balance()).toMatchObject({ plan: 40, pack: 0 });
    expect(await back(await buy({ kind: 'pack', id: 'small' }))).toBe('paid');
    await deliverAll();
    expect(await back(plan)).toBe('paid');
    expect(await balance()).toMatchObject({ plan: 40, pack: 20 });
    expect(await listInvoices(db, { workspaceId })).toHaveLength(2);

    const other = await createFixture(db, { startingCredits: 0 });
    const theirs = { workspaceId: other.workspaceId, sessionId: plan };
    await expect(confirmCheckout(shop, db, theirs)).rejects.toMatchObject({ code: 'not_found' });
    await expect(back('cs_test_nothing')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tries again when an answer is lost, and names what stays away', async () => {
    emulator.failNext('drop', 500);
    expect(await checkout({ kind: 'pack', id: 'small' })).toMatch(/^cs_test_/);
    expect(emulator.account.customers.size).toBe(1);
    emulator.failNext('drop', 'drop', 'drop');
    await expect(checkout({ kind: 'pack', id: 'small' })).rejects.toMatchObject({
      code: 'billing.unavailable',
    });
    const other = openStripe({ ...shop.config, secretKey: 'sk_test_wrong' });
    const asked = createCheckout(other, db, {
      payer: payer(),
      article: { kind: 'pack', id: 'small' },
      locale: 'en',
      returnUrl,
    });
    await expect(asked).rejects.toMatchObject({ code: 'billing.refused' });
  });
});

describe('months of a plan', () => {
  it('roll over up to the cap and end after the grace period; packs stay', async () => {
    await buy({ kind: 'pack', id: 'small' });
    await buy({ kind: 'plan', id: 'solo' });
    for (let month = 0; month < 5; month++) emulator.account.renew(await subscriptionId());
    await deliverAll();
    const { creditsPerMonth, rollOverMonths } = plans.solo;
    const most = creditsPerMonth * (rollOverMonths + 1);
    expect(await balance()).toMatchObject({ plan: most, pack: 20 });

    emulator.account.cancel(await subscriptionId());
    await deliverAll();
    const { endedAt } = await db.subscription.findFirstOrThrow({ where: { workspaceId } });
    const end = endedAt?.getTime() ?? 0;
    await expireEndedPlans(db, { now: new Date(end + (graceDays - 1) * aDayMs) });
    expect(await balance()).toMatchObject({ plan: most, pack: 20 });
    const later = { now: new Date(end + (graceDays + 1) * aDayMs) };
    expect([await expireEndedPlans(db, later), await expireEndedPlans(db, later)]).toEqual([1, 0]);
    expect(await balance()).toMatchObject({ plan: 0, pack: 20 });
  });

  it('bring no credits while they are not paid', async () => {
    await buy({ kind: 'plan', id: 'solo' });
    emulator.account.renew(await subscriptionId(), { paid: false });
    await deliverAll();
    expect(await balance()).toMatchObject({ plan: 40 });
    expect(await findSubscription(db, { workspaceId })).toMatchObject({ status: 'past_due' });
    expect(await listInvoices(db, { workspaceId })).toMatchObject([{ status: 'open' }, { status: 'paid' }]);
  });

  it('say when they will end', async () => {
    await buy({ kind: 'plan', id: 'solo' });
    emulator.account.cancel(await subscriptionId(), { atPeriodEnd: true });
    await deliverAll();
    expect(await findSubscription(db, { workspaceId })).toMatchObject({
      cancelAtPeriodEnd: true,
      endedAt: null,
    });
  });
});

describe('money that goes back', () => {
  it('takes the same share of a pack, once, and never below zero', async () => {
    await buy({ kind: 'pack', id: 'medium' });
    const [charge] = await charges();
    emulator.account.refund(charge?.id ?? '', 2450);
    await deliverAll();
    await deliverAll();
    expect(await balance()).toMatchObject({ pack: 50 });
    await spend(30);
    emulator.account.refund(charge?.id ?? '', 2450);
    await deliverAll();
    expect(await balance()).toMatchObject({ pack: 0, spent: 30 });
  });

  it('takes the month of a plan that was paid back', async () => {
    await buy({ kind: 'pack', id: 'small' });
    await buy({ kind: 'plan', id: 'solo' });
    const charge = (await charges()).at(-1);
    emulator.account.refund(charge?.id ?? '', plans.solo.priceCents.eur);
    await deliverAll();
    expect(await balance()).toMatchObject({ plan: 0, pack: 20 });
  });

  it('holds credits of a disputed pack and gives them back when the dispute is won', async () => {
    await buy({ kind: 'pack', id: 'small' });
    const [charge] = await charges();
    const { id } = emulator.account.dispute(charge?.id ?? '');
    await deliverAll();
    expect(await balance()).toMatchObject({ pack: 0 });
    emulator.account.closeDispute(id, 'won');
    await deliverAll();
    await deliverAll();
    expect(await balance()).toMatchObject({ pack: 20 });
  });
});

describe('deliveries', () => {
  /** A busy half year: what is true at Stripe afterwards is one thing, in whatever order it is told. */
  async function live(): Promise<void> {
    await buy({ kind: 'pack', id: 'small' });
    await buy({ kind: 'plan', id: 'solo' });
    emulator.account.renew(await subscriptionId());
    emulator.account.renew(await subscriptionId(), { paid: false });
    const [first] = await charges();
    emulator.account.refund(first?.id ?? '', 600);
    emulator.account.cancel(await subscriptionId());
  }
  const truth = { available: 90, plan: 80, pack: 10, reserved: 0, spent: 0 };

  it(
    'end in the same state in any order, with duplicates, all at once',
    async () => {
      const order = fc.record({ shuffle: fc.infiniteStream(fc.nat()), together: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(order, async ({ shuffle, together }) => {
          fixture = await createFixture(db, { startingCredits: 0 });
          ({ workspaceId } = fixture);
          const before = emulator.account.events.length;
          await live();
          const events = emulator.account.events.slice(before);
          // Each twice: duplicates arrive early, late and at the same time.
          const heard = [...events, ...events]
            .map((event) => ({ event, key: Number(shuffle.next().value) }))
            .toSorted((a, b) => a.key - b.key);
          if (together) await Promise.all(heard.map(({ event }) => deliver(event)));
          else for (const { event } of heard) await deliver(event);
          expect(await balance()).toEqual(truth);
          expect(await listInvoices(db, { workspaceId })).toHaveLength(4);
          expect(await findSubscription(db, { workspaceId })).toBeUndefined();
        }),
        { numRuns: 12 },
      );
    },
    patienceMs,
  );

  it('that never came are made up for by reconciliation, once', async () => {
    await live();
    const since = new Date(Date.now() - aDayMs);
    expect(await reconcile(shop, db, { since })).toMatchObject({
      customers: 1,
      corrected: [{ workspaceId, credits: 90 }],
      failed: [],
    });
    // A customer that was deleted at Stripe must not keep the others waiting.
    const { workspaceId: gone } = await createFixture(db);
    await saveCustomer(db, { workspaceId: gone, customerId: 'cus_gone' });
    expect(await reconcile(shop, db, { since })).toMatchObject({
      corrected: [],
      failed: [{ workspaceId: gone, code: 'billing.refused' }],
    });
    await deliverAll();
    expect(await balance()).toEqual(truth);
  });

  it('that failed half-way are done by the next try', async () => {
    await buy({ kind: 'pack', id: 'small' });
    const paid = emulator.account.events.at(-1);
    if (!paid) throw new Error('no event');
    emulator.failNext('drop', 'drop', 'drop');
    await expect(deliver(paid)).rejects.toMatchObject({ code: 'billing.unavailable' });
    expect(await balance()).toMatchObject({ pack: 0 });
    expect(await deliver(paid)).toBe('handled');
    expect(await deliver(paid)).toBe('handled before');
    expect(await balance()).toMatchObject({ pack: 20 });
  });

  it('are believed by their signature alone', async () => {
    await buy({ kind: 'pack', id: 'small' });
    const [event] = emulator.account.events;
    if (!event) throw new Error('no event');
    const good = signEvent(event, webhookSecret);
    const tampered = Buffer.from(good.body.toString().replace('evt_', 'evt-'));
    const bad = [
      { ...good, body: tampered },
      { ...good, signature: '' },
      { ...good, signature: 't=1,v1=00' },
      signEvent(event, 'whsec_other'),
      signEvent(event, webhookSecret, { timestamp: Date.now() - 3_600_000 }),
    ];
    for (const delivery of bad) {
      const refused = handleWebhook(shop, db, delivery);
      await expect(refused).rejects.toBeInstanceOf(AppError);
      await expect(refused).rejects.toMatchObject({ code: 'webhook.signature' });
    }
    expect(await db.stripeEvent.count({ where: { id: event.id } })).toBe(0);
  });

  it('of things that are not ours change nothing', async () => {
    const stranger = emulator.account.createCustomer({ name: 'Other shop', email: null, metadata: {} });
    const session = emulator.account.createSession({
      customer: stranger.id,
      mode: 'payment',
      currency: 'eur',
      amount_total: 100,
      title: 'A mug',
      metadata: { pack: 'large' },
      success_url: returnUrl,
      cancel_url: returnUrl,
    });
    emulator.account.pay(session.id);
    await deliverAll();
    expect(await balance()).toMatchObject({ available: 0 });
    const { api_version } = emulator.account.events[0] ?? { api_version: '' };
    const strange = {
      id: 'evt_strange',
      object: 'event',
      created: 1,
      type: 'payout.paid',
      api_version,
    } as const;
    expect(await deliver({ ...strange, data: { object: { id: 'po_1' } } })).toBe('not for us');
  });
});

describe('the emulator', () => {
  it('refuses what Stripe does not publish', async () => {
    const ask = (path: string, body?: string) =>
      fetch(`${emulator.url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${secretKey}` },
        body,
      }).then(async (response) => [response.status, await response.json()] as const);
    expect(await ask('/v1/customers', 'name=a&colour=red')).toMatchObject([
      400,
      { error: { code: 'parameter_unknown', param: 'colour' } },
    ]);
    const nested = 'line_items[0][price_data][colour]=red';
    expect(await ask('/v1/checkout/sessions', nested)).toMatchObject([
      400,
      { error: { param: 'line_items[0][price_data][colour]' } },
    ]);
    expect(await ask('/v1/tokens')).toMatchObject([404, { error: { code: 'url_invalid' } }]);
    expect(await ask('/v1/invoices/in_none')).toMatchObject([404, { error: { code: 'resource_missing' } }]);
  });
});
