import type { StripeEmulator } from '@escena/billing/testing/stripe-emulator';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, readyPhoto, slider, stage, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';
import { openShop } from './shop.ts';

let emulator: StripeEmulator;
// One for both tests: the database remembers whom Stripe knows.
test.beforeAll(async () => {
  emulator = await openShop();
});
test.afterAll(() => emulator[Symbol.asyncDispose]());

test('buy a pack, stage, download, give it back, see the invoice', async ({ page }) => {
  await enter(page);
  const before = await credits(page);
  await page.getByRole('link', { name: /credits?$/ }).click();
  await expect(page.getByRole('region', { name: 'Every credit' })).toBeVisible();
  await expectAccessible(page);

  // Coming back without paying buys nothing.
  await page.getByRole('button', { name: 'Buy 20 credits' }).click();
  await expect(page.getByText('12.00 USD')).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByText('Nothing was bought.')).toBeVisible();
  expect(await credits(page)).toBe(before);

  await page.getByRole('button', { name: 'Buy 20 credits' }).click();
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByText('Paid. Thank you!')).toBeVisible();
  await expect.poll(() => credits(page)).toBe(before + 20);
  await expect(page.getByRole('row', { name: /\$12 Paid/ })).toBeVisible();
  const [invoice] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /^Open invoice ESC-/ }).click(),
  ]);
  await expect(invoice.getByRole('heading', { name: /^Invoice ESC-/ })).toBeVisible();
  await invoice.close();

  await startProject(page, await roomPhoto('paid.png', 480));
  await expect(readyPhoto(page, 'paid.png')).toBeVisible({ timeout: 90_000 });
  await stage(page, 'Bedroom', 'Modern');
  await expect(slider(page)).toBeVisible({ timeout: 300_000 });
  await expect.poll(() => credits(page)).toBe(before + 19);
  const png = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  expect(png.bytes.length).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Get the credit back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Not good enough' });
  await expect(dialog.getByRole('button', { name: 'Give it back' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: /^Light, shadows/ }).click();
  await dialog.getByRole('button', { name: 'Give it back' }).click();
  await expect(page.getByText('One credit came back.').first()).toBeVisible();
  await expect(slider(page)).toHaveCount(0);
  await expect.poll(() => credits(page)).toBe(before + 20);
  await expect(page.getByRole('button', { name: /Given back/ })).toBeVisible();
});

test('a plan, in Spanish; every credit has its line', async ({ page }) => {
  await enter(page);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto('/settings/billing');
  await expect(page.getByRole('region', { name: 'Cada crédito' })).toBeVisible();
  await page.getByRole('button', { name: 'Elegir Individual' }).click();
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByText('Pagado. ¡Gracias!')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tu plan' })).toBeDisabled();
  await expect(page.getByText(/^Se renueva el/)).toBeVisible();
  await expectAccessible(page);
  expect(await linesAddUp(page)).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Gestionar el plan, la tarjeta y la dirección' }).click();
  await expect(page.getByRole('heading', { name: 'Billing portal' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** Checks that each line's balance is the one below it plus its change. @returns how many lines there are */
async function linesAddUp(page: Page): Promise<number> {
  const rows = page.getByRole('region', { name: 'Cada crédito' }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const table = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].slice(-2).map((cell) => {
        const digits = Number(cell.innerText.replaceAll(/\D/g, ''));
        return cell.innerText.startsWith('−') ? -digits : digits;
      }),
    ),
  );
  for (const [index, [change = 0, balance = 0]] of table.entries()) {
    const below = table[index + 1]?.[1];
    if (below !== undefined) expect(balance - change).toBe(below);
  }
  return table.length;
}
