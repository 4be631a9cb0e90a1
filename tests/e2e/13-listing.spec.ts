/** The photos of a home from the agent's desk to the client: in order, staged alike, approved, handed over. */
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { download, enter, photoIsRead, speak, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';

test.describe.configure({ mode: 'serial' });

let clientPath = '';
let listingPath = '';
const staging = 4 * 60_000;

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();
const card = (page: Page, name: string) => page.getByRole('listitem', { name: new RegExp(name) });

test('photos become a listing, one is approved, one made again, and all go out', async ({ page }) => {
  test.setTimeout(3 * staging);
  await enter(page);
  await speak(page, 'en');
  await startProject(page, await roomPhoto('salon.png', 480));
  await photoIsRead(page, 'salon.png');
  await page.getByRole('link', { name: 'Listings' }).first().click();
  await expect(page.getByText('None yet. Put the photos', { exact: false })).toBeVisible();
  for (const name of ['bedroom.png', 'fachada.png']) {
    await page.locator('main input[type=file]').setInputFiles(await roomPhoto(name, 480));
    await expect(page.getByRole('checkbox', { name })).toBeChecked({ timeout: 60_000 });
  }
  await page.getByLabel('Address').fill('Calle Mayor 3');
  await page.getByLabel('Listing service').selectOption('sdmls');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a listing of 3 photos' }).click();
  await page.waitForURL(/\/listings\/lst_/);
  listingPath = new URL(page.url()).pathname;

  // Rooms are known by the files' names; the outside goes first, by keyboard.
  await expect(page.getByLabel('Room of salon.png')).toHaveValue('living-room');
  await expect(page.getByLabel('Room of bedroom.png')).toHaveValue('bedroom');
  await expect(row(page, 'fachada.png').getByRole('checkbox', { name: 'As it is' })).toBeChecked();
  const rows = page.getByRole('list').first().getByRole('listitem');
  for (const place of [1, 0]) {
    await page.getByRole('button', { name: 'Move fachada.png up' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows.nth(place)).toContainText('fachada.png');
  }
  await page.getByRole('radio', { name: 'Modern' }).click();
  await expect(page.getByRole('radio', { name: 'Modern' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stage 2 photos · 2 credits' }).click();
  await expect(page.getByRole('button', { name: 'Approve salon.png' })).toBeVisible({ timeout: staging });
  await expect(page.getByRole('button', { name: 'Approve bedroom.png' })).toBeVisible({ timeout: staging });
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Approve salon.png' }).click();
  await expect(card(page, 'salon.png').getByText(/^Approved by/)).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a change to bedroom.png' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What should be different?').fill('a warmer room');
  await dialog.getByLabel('Make it again in').selectOption('classic');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ask and make it again · 1 credit' }).click();
  await expect(dialog).toHaveCount(0);
  const again = card(page, 'bedroom.png');
  await expect(again.getByText('1 entry in its log')).toBeVisible();
  // What is being made cannot be approved, and stays behind.
  await expect(page.getByRole('button', { name: 'Hand over 2 photos' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve bedroom.png' })).toBeVisible({ timeout: staging });
  await again.getByText('1 entry in its log').click();
  await expect(again.getByText('asked for a change', { exact: false })).toBeVisible();
  await expect(again.getByRole('link', { name: 'an earlier picture' })).toBeVisible();
  await page.getByRole('button', { name: 'Approve bedroom.png' }).click();

  await page.getByRole('button', { name: 'Hand over 3 photos' }).click();
  const zip = page.getByRole('link', { name: 'Download ZIP' });
  await expect(zip).toBeVisible({ timeout: 2 * 60_000 });
  const { name, bytes } = await download(page, zip);
  expect(name).toBe('calle-mayor-3.zip');
  expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('upload/'))).toEqual([
    'upload/01-exterior.jpg',
    'upload/02-living-room-virtually-staged.jpg',
    'upload/03-living-room-original.jpg',
    'upload/04-bedroom-virtually-staged.jpg',
    'upload/05-bedroom-original.jpg',
  ]);
  await expectAccessible(page);
  clientPath = new URL(await page.getByRole('textbox', { name: 'The client’s link' }).inputValue()).pathname;
});

test('the client sees it without an account, takes it, and asks for a change', async ({ browser }) => {
  const guest = await browser.newContext();
  const page = await guest.newPage();
  await page.goto(clientPath);
  await speak(page, 'en');
  await expect(page.getByRole('heading', { name: 'Calle Mayor 3' })).toBeVisible();
  const staged = page.getByRole('img', { name: /^Living room.*: Virtually staged$/ });
  await staged.scrollIntoViewIfNeeded();
  await expect
    .poll(() => staged.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  const { bytes } = await download(page, page.getByRole('link', { name: 'Download all' }));
  expect(Object.keys(unzipSync(bytes))).toContain('photos.csv');
  await page.getByRole('button', { name: /^Ask for a change: Living room/ }).click();
  await page.getByLabel('What should be different?').fill('a lighter sofa');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Your wish was sent.')).toBeVisible();
  await speak(page, 'es');
  await expect(page.getByRole('link', { name: 'Descargar todo' })).toBeVisible();
  await expectAccessible(page);
  await guest.close();
});

test('the agent sees what the client wants; ending the listing withdraws its pages', async ({ page }) => {
  await enter(page);
  await page.goto(listingPath);
  await speak(page, 'en');
  await expect(card(page, 'salon.png').getByText('a lighter sofa').first()).toBeVisible();
  await expect(page.getByText('downloaded once', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'End this listing' }).click();
  await page.getByRole('button', { name: 'End it for good' }).click();
  await expect(page.getByText('This listing is over')).toBeVisible();
  await expectAccessible(page);
});
