/** A staged room on its way to two listing services, the page of its original, and back from a stripped copy. */
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { download, enter, photoIsRead, slider, speak, stage, startProject } from './pages.ts';
import { pixels, roomPhoto } from './photos.ts';

test.describe.configure({ mode: 'serial' });

let pageUrl = '';
let uploaded: Buffer = Buffer.alloc(0);

test('a staged room is exported: words burnt in for SmartMLS, none for SDMLS, a refusal quoted', async ({
  page,
}) => {
  await enter(page);
  await speak(page, 'en');
  await startProject(page, await roomPhoto('listing.png'));
  await photoIsRead(page, 'listing.png');
  await stage(page, 'Living room', 'Modern');
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export for an MLS' }).click();
  const dialog = page.getByRole('dialog');
  const service = dialog.getByLabel('Listing service');
  const make = dialog.getByRole('button', { name: 'Make the files' });
  await dialog.getByLabel('Whom buyers may ask').fill('Ana Ruiz, 555 0100');

  await service.selectOption('stellar');
  await dialog.getByLabel('The building is not finished or not built yet').check();
  await expect(
    dialog.getByText(
      'Virtual Staging shall not be used for Pre-Construction & Under Construction properties.',
    ),
  ).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog.getByLabel('The building is not finished or not built yet').uncheck();
  await service.selectOption('other');
  await expect(make).toBeDisabled();

  await service.selectOption('smartmls');
  await expect(dialog.getByText('Words are burnt into the photo')).toBeVisible();
  await expectAccessible(page);
  const smart = await exported(page);
  const name = 'listing-virtually-staged.jpg';
  const [labelled, clean] = await Promise.all(
    [`upload/${name}`, 'other/listing-without-words.jpg'].map((path) => pixels(fileOf(smart, path))),
  );
  if (!labelled || !clean) throw new Error('two pictures were decoded');
  const box = differing(labelled, clean);
  expect(box.count).toBeGreaterThan(500);
  // One plate in a corner, and every other sample the same.
  expect(box.right - box.left).toBeLessThan(labelled.width / 2);
  expect(box.bottom - box.top).toBeLessThan(labelled.height / 6);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Another service' }).click();

  await service.selectOption('sdmls');
  await dialog.getByLabel('Whom buyers may ask').fill('Ana Ruiz, 555 0100');
  const san = await exported(page);
  expect(Object.keys(san).filter((path) => path.includes('words'))).toEqual([]);
  expect(Object.keys(san)).toContain('upload/listing-original.jpg');
  uploaded = fileOf(san, `upload/${name}`);
  expect(differing(await pixels(uploaded), clean).count).toBe(0);
  pageUrl = (await dialog.getByRole('link', { name: 'Open the page' }).getAttribute('href')) ?? '';
  expect(fileOf(san, 'caption.txt').toString()).toContain(pageUrl);
});

test('the page opens for a stranger, and a stripped copy leads back to it', async ({ browser }) => {
  const guest = await browser.newContext();
  const page = await guest.newPage();
  await page.goto(new URL(pageUrl).pathname);
  await speak(page, 'en');
  await expect(page.getByText('Original, unaltered photo')).toBeVisible();
  for (const name of ['The photo as it was taken', 'The digitally altered picture'])
    await expect
      .poll(() => page.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100);
  await expect(page.getByText('Ana Ruiz, 555 0100')).toBeVisible();
  await expectAccessible(page);

  // What a portal makes of it: no metadata, JPEG 60, half the size.
  const { width } = await sharp(uploaded).metadata();
  const stripped = await sharp(uploaded)
    .resize(Math.round(width / 2))
    .jpeg({ quality: 60 })
    .toBuffer();
  await page.goto('/verify');
  await speak(page, 'en');
  await page.getByLabel('Picture', { exact: true }).setInputFiles({
    name: 'from-a-portal.jpg',
    mimeType: 'image/jpeg',
    buffer: stripped,
  });
  const found = page.getByRole('link', { name: 'See the original' });
  await expect(found.first()).toBeVisible();
  const links = await found.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toContain(new URL(pageUrl).pathname);
  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: '¿Se ha alterado esta imagen?' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(new URL(pageUrl).pathname);
  await expect(page.getByText('Foto original, sin alterar')).toBeVisible();
  await expectAccessible(page);
  await guest.close();
});

test('a page that is withdrawn says whom to ask', async ({ page, browser }) => {
  await enter(page);
  await page.goto('/settings/privacy');
  await speak(page, 'en');
  // Both: while a page is published, the workspace could not be erased.
  for (const service of ['SDMLS', 'SmartMLS']) {
    const row = page.getByRole('listitem').filter({ hasText: `listing · ${service}` });
    await row.getByRole('button', { name: 'The listing is over' }).click();
    await row.getByRole('button', { name: 'Withdraw the page' }).click();
    await expect(row.getByText('withdrawn')).toBeVisible();
  }
  await expectAccessible(page);
  const guest = await browser.newContext();
  const visitor = await guest.newPage();
  await visitor.goto(new URL(pageUrl).pathname);
  await speak(visitor, 'en');
  await expect(visitor.getByRole('heading', { name: 'This listing is over' })).toBeVisible();
  await expect(visitor.getByText('Ana Ruiz, 555 0100')).toBeVisible();
  await expect(visitor.getByRole('img', { name: 'The photo as it was taken' })).toHaveCount(0);
  await expectAccessible(visitor);
  await guest.close();
});

/** Presses the button and unzips what comes of it. */
async function exported(page: Page): Promise<Record<string, Uint8Array>> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make the files' }).click();
  const link = dialog.getByRole('link', { name: 'Download ZIP' });
  await expect(link).toBeVisible({ timeout: 120_000 });
  return unzipSync((await download(page, link)).bytes);
}

function fileOf(files: Record<string, Uint8Array>, path: string): Buffer {
  const bytes = files[path];
  if (!bytes) throw new Error(`no ${path} among ${Object.keys(files).join(', ')}`);
  return Buffer.from(bytes);
}

/** Where two pictures of one size differ: how many pixels, and the box around them. */
function differing(a: Awaited<ReturnType<typeof pixels>>, b: typeof a) {
  const box = { count: 0, left: a.width, top: a.height, right: 0, bottom: 0 };
  for (let at = 0; at < a.width * a.height; at++) {
    if ([0, 1, 2].every((k) => a.data[at * a.channels + k] === b.data[at * b.channels + k])) continue;
    const [x, y] = [at % a.width, Math.floor(at / a.width)];
    box.count += 1;
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box;
}
