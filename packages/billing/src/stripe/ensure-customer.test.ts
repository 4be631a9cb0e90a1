import { findCustomer } from '@escena/db/billing/customers';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { expect, it } from 'vitest';
import { startStripeEmulator } from '../testing/stripe-emulator/start-stripe-emulator.ts';
import { ensureCustomer } from './ensure-customer.ts';
import { openStripe } from './open-stripe.ts';

const secretKey = 'sk_test_escena';

it('is one for whoever asks at once, and made anew when Stripe no longer knows it', async () => {
  await using database = await createTestDatabase();
  await using emulator = await startStripeEmulator({ secretKey });
  const config = { secretKey, webhookSecret: 'whsec_escena', currency: 'eur', automaticTax: false } as const;
  const shop = openStripe({ ...config, apiBase: emulator.url });
  const { workspaceId } = await createFixture(database.db);
  const payer = { workspaceId, name: 'Casa', email: 'ana@example.com' };
  const askThrice = async () => {
    const asked = Array.from({ length: 3 }, () => ensureCustomer(shop, database.db, payer));
    const [customer = ''] = new Set(await Promise.all(asked));
    expect(await findCustomer(database.db, { workspaceId })).toBe(customer);
    return customer;
  };
  const { customers, deleted } = emulator.account;
  const first = await askThrice();
  expect([...customers.keys()]).toEqual([first]);
  expect(customers.get(first)).toMatchObject({ name: 'Casa', email: 'ana@example.com' });
  expect(await askThrice()).toBe(first);

  deleted.add(first);
  const second = await askThrice();
  expect([...customers.keys()]).toEqual([first, second]);
  // Test keys became live ones: another account, which never heard of the customer.
  customers.clear();
  const third = await askThrice();
  expect([...customers.keys()]).toEqual([third]);
  expect(new Set([first, second, third]).size).toBe(3);
});
