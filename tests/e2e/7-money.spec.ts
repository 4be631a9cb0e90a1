import type { StripeEmulator } from '@escena/billing/testing/stripe-emulator';
import type { PostOffice } from '@escena/mail/testing/start-post-office';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { linkFor, openPostOffice } from './accounts.ts';
import { type BillingWords, english, spanish } from './billing-words.ts';
import { download } from './pages.ts';
import { roomPhoto } from './photos.ts';
import { openShop } from './shop.ts';

let emulator: StripeEmulator;
let office: PostOffice;
// One of each for all: the database remembers whom Stripe knows.
test.beforeAll(async () => {
  [emulator, office] = await Promise.all([openShop(), openPostOffice()]);
});
test.afterAll(() => Promise.all([emulator[Symbol.asyncDispose](), office[Symbol.asyncDispose]()]));

for (const words of [english, spanish]) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test('sign up, buy a pack, stage, download, give it back, see the invoice', async ({ page }) => {
      await signUp(page, words);
      const before = await credits(page);
      await page.getByRole('link', { name: words.credits }).click();
      await expect(page.getByRole('region', { name: words.history })).toBeVisible();
      await expectAccessible(page);

      // Coming back without paying buys nothing.
      await page.getByRole('button', { name: words.buy }).click();
      await expect(page.getByText('12.00 USD')).toBeVisible();
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.getByText(words.notBought)).toBeVisible();
      expect(await credits(page)).toBe(before);

      await page.getByRole('button', { name: words.buy }).click();
      await page.getByRole('button', { name: 'Pay' }).click();
      await expect(page.getByText(words.paid)).toBeVisible();
      await expect.poll(() => credits(page)).toBe(before + 20);
      const [invoice] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: words.openInvoice }).click(),
      ]);
      await expect(invoice.getByRole('heading', { name: /^Invoice ESC-/ })).toBeVisible();
      await invoice.close();

      await page.goto('/');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await roomPhoto('paid.png', 480));
      await page.waitForURL(/\/projects\//);
      await expect(page.getByRole('button', { name: 'paid.png', exact: true })).toBeVisible({
        timeout: 90_000,
      });
      await page.getByRole('radio', { name: words.bedroom }).click();
      await page.getByRole('button', { name: words.stage }).click();
      const slider = page.getByRole('slider', { name: words.slider });
      await expect(slider).toBeVisible({ timeout: 300_000 });
      await expect.poll(() => credits(page)).toBe(before + 19);
      const png = await download(page, page.getByRole('link', { name: words.png }));
      expect(png.bytes.length).toBeGreaterThan(1000);

      await page.getByRole('button', { name: words.getBack }).click();
      const dialog = page.getByRole('dialog', { name: words.notGoodEnough });
      await expect(dialog.getByRole('button', { name: words.giveBack })).toBeDisabled();
      await expectAccessible(page);
      await dialog.getByRole('radio', { name: words.lightIsWrong }).click();
      await dialog.getByRole('button', { name: words.giveBack }).click();
      await expect(page.getByText(words.cameBack).first()).toBeVisible();
      await expect(slider).toHaveCount(0);
      await expect.poll(() => credits(page)).toBe(before + 20);
      await expect(page.getByRole('button', { name: words.givenBack })).toBeVisible();

      // A plan beside it, the way to Stripe's portal, and every credit on its line.
      await page.goto('/settings/billing');
      await page.getByRole('button', { name: words.choosePlan }).click();
      await page.getByRole('button', { name: 'Pay' }).click();
      await expect(page.getByRole('button', { name: words.yourPlan })).toBeDisabled();
      await expect(page.getByText(words.renews)).toBeVisible();
      await expect.poll(() => credits(page)).toBe(before + 60);
      await expectAccessible(page);
      expect(await linesAddUp(page, words)).toBeGreaterThan(4);
      await page.getByRole('button', { name: words.manage }).click();
      await expect(page.getByRole('heading', { name: 'Billing portal' })).toBeVisible();
    });
  });
}

async function signUp(page: Page, words: BillingWords): Promise<void> {
  const email = `buyer-${words.locale.slice(0, 2)}@example.com`;
  await page.goto('/sign-in');
  await expectAccessible(page);
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('button', { name: words.sendLink }).click();
  await page.goto(await linkFor(office, email));
  await page.getByLabel(words.name).fill('Ana');
  await page.getByLabel(words.password).fill('cuatro palabras sin relación');
  await page.getByRole('button', { name: words.makeAccount }).click();
  await page.waitForURL('/');
}

/** The balance in the header. */
async function credits(page: Page): Promise<number> {
  const words = await page
    .getByText(/^[\d.,]+ (credits?|créditos?)$/)
    .first()
    .innerText();
  return Number(words.replaceAll(/\D/g, ''));
}

/** Checks that each line's balance is the one below it plus its change. @returns how many lines there are */
async function linesAddUp(page: Page, { history }: BillingWords): Promise<number> {
  const rows = page.getByRole('region', { name: history }).locator('tbody tr');
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
