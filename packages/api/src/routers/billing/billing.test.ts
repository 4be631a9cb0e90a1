import { startStripeEmulator } from '@escena/billing/testing/stripe-emulator';
import { signEvent } from '@escena/billing/testing/sign-event';
import { handleWebhook } from '@escena/billing/stripe/handle-webhook';
import { openStripe } from '@escena/billing/stripe/open-stripe';
import { expect, it } from 'vitest';
import { createWorld } from '../../testing/create-world.ts';

const secretKey = 'sk_test_escena';
const webhookSecret = 'whsec_escena';

it('sells a pack, shows it, and lets editors neither buy nor look', async () => {
  await using emulator = await startStripeEmulator({ secretKey });
  const config = { secretKey, webhookSecret, currency: 'usd', automaticTax: false } as const;
  const shop = openStripe({ ...config, apiBase: emulator.url });
  await using world = await createWorld({ shop });
  const { userId } = await world.settle();
  const { billing } = world.callerOf(userId);
  const before = await billing.overview();
  expect(before.sells?.packs.map(({ id, priceCents }) => [id, priceCents])).toContainEqual(['small', 1200]);

  const { url } = await billing.checkout({ article: { kind: 'pack', id: 'small' }, locale: 'en' });
  emulator.account.pay(url.split('/').at(-1) ?? '');
  for (const event of emulator.account.events)
    await handleWebhook(shop, world.db, signEvent(event, webhookSecret));
  const after = await billing.overview();
  expect(after.balance.available - before.balance.available).toBe(20);
  expect(await billing.invoices()).toMatchObject([{ status: 'paid', totalCents: 1200, currency: 'usd' }]);

  const first = await billing.history({ limit: 1 });
  expect(first.lines).toMatchObject([{ kind: 'grant', credits: 20 }]);
  const second = await billing.history({ limit: 1, cursor: first.nextCursor ?? '' });
  expect(second).toMatchObject({ lines: [{ kind: 'grant', credits: 10 }], nextCursor: null });

  await world.db.membership.updateMany({ where: { userId }, data: { role: 'editor' } });
  await expect(billing.overview()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    billing.checkout({ article: { kind: 'pack', id: 'small' }, locale: 'en' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('says that nothing is sold where there are no keys', async () => {
  await using world = await createWorld();
  const { userId } = await world.settle();
  const { billing } = world.callerOf(userId);
  expect(await billing.overview()).toMatchObject({ sells: null, subscription: null });
  await expect(billing.portal({ locale: 'es' })).rejects.toMatchObject({ cause: { code: 'billing.off' } });
});
