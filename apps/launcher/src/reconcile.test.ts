import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createCheckout } from '@escena/billing/stripe/create-checkout';
import { openStripe } from '@escena/billing/stripe/open-stripe';
import { startStripeEmulator } from '@escena/billing/testing/stripe-emulator';
import { readBalance } from '@escena/db/ledger/read-balance';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { expect, it } from 'vitest';

const secretKey = 'sk_test_escena';
const webhookSecret = 'whsec_escena';
const entry = path.join(import.meta.dirname, 'reconcile.ts');

async function run(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { out, err, code };
}

it('makes up for webhooks that never came, says what was missed, and finds nothing the second time', async () => {
  await using database = await createTestDatabase();
  await using emulator = await startStripeEmulator({ secretKey });
  const { workspaceId } = await createFixture(database.db, { startingCredits: 0 });
  const shop = openStripe({
    secretKey,
    webhookSecret,
    currency: 'usd',
    automaticTax: false,
    apiBase: emulator.url,
  });
  const page = await createCheckout(shop, database.db, {
    payer: { workspaceId, name: 'Casa', email: null },
    article: { kind: 'pack', id: 'medium' },
    locale: 'en',
    returnUrl: 'https://escena.test/settings/billing',
  });
  emulator.account.pay(page.split('/').at(-1) ?? '');

  const environment = {
    DATABASE_URL: database.url,
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: emulator.url,
  };
  const first = await run(environment);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain(`${workspaceId}: +100 credits`);
  expect((await run(environment, '--days', '1')).out).toContain('Every balance was right.');
  expect(await readBalance(database.db, { workspaceId })).toMatchObject({ available: 100 });
});

it.each([
  ['without a key', {}, [], 'STRIPE_SECRET_KEY is not set'],
  [
    'with nonsense for days',
    { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret },
    ['--days', 'x'],
    '--days takes a whole number',
  ],
] as const)('says what is wrong %s', async (_, environment, args, words) => {
  const { code, err } = await run(environment, ...args);
  expect(code).toBe(1);
  expect(err).toContain(words);
});
