import path from 'node:path';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, speak } from './pages.ts';
import { comparePictures, pixels, potPhoto } from './photos.ts';
import { aLook, aRun, draw, more, openStudio, png, runs, steps } from './studio-page.ts';

const withControl = 'tiny-sd-control';

let installed: readonly string[] = [];
test.beforeAll(async () => {
  installed = await installTinyCheckpoints(path.join(process.env['ESCENA_E2E_DATA'] ?? '', 'models'));
});

test('words become a picture; the same words and seed become the same bytes, a picture tells how it was made', async ({
  page,
}) => {
  await enter(page);
  await openStudio(page, await potPhoto('pot.png'));
  const before = await credits(page);
  await expect(page.getByRole('button', { name: /^Draw it/ })).toBeDisabled();
  await page.getByLabel('In your words').fill('an oak chair');
  await page.getByRole('button', { name: 'Watercolour' }).click();
  await page.getByRole('button', { name: /^gentle light/ }).click();
  await expect(page.getByLabel('In your words')).toHaveValue('an oak chair, gentle light');
  await more(page);
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await steps(page, 4);
  await expectAccessible(page);
  await draw(page);
  await expect(page.getByRole('img', { name: 'an oak chair, gentle light' })).toBeVisible(aRun);
  await expect.poll(() => credits(page)).toBe(before - 1);
  const first = await download(page, png(page));
  await expectAccessible(page);

  await draw(page);
  await expect(runs(page)).toHaveCount(2, aRun);
  await expect(png(page)).toBeVisible(aRun);
  const second = await download(page, png(page));
  expect(Buffer.compare(await raw(first.bytes), await raw(second.bytes))).toBe(0);
  expect(second.bytes.equals(first.bytes)).toBe(true);

  // Dropped on the page, the picture fills in the form that it came from.
  await page.getByLabel('In your words').fill('something else');
  await page
    .getByLabel('Add', { exact: true })
    .setInputFiles({ name: 'made.png', mimeType: 'image/png', buffer: first.bytes });
  await expect(page.getByLabel('In your words')).toHaveValue('an oak chair, gentle light');
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('7');

  // Four of them, near it.
  await runs(page).first().click();
  await page.getByRole('button', { name: /^4 variations/ }).click();
  await expect(page.getByRole('button', { name: 'Compare with picture 4' })).toBeVisible(aRun);
  await page.getByRole('button', { name: 'Compare with picture 2' }).click();
  await expect(page.getByRole('slider', { name: 'Compare before and after' })).toBeVisible();
});

test('a run is cancelled at a step and costs nothing; one that goes on is still seen after a reload', async ({
  page,
}) => {
  await enter(page);
  await openStudio(page, await potPhoto('long.png'));
  const before = await credits(page);
  await page.getByLabel('In your words').fill('a long run');
  await more(page);
  await steps(page, 60);
  await page.getByRole('radio', { name: '16', exact: true }).click();
  // Larger than the checkpoint's own pictures: on a quick machine those are done before anybody can cancel.
  await page.getByRole('radio', { name: 'Your own size' }).click();
  for (const side of ['Width', 'Height']) {
    await page.getByRole('textbox', { name: side }).fill('384');
    await page.getByRole('textbox', { name: side }).press('Tab');
  }
  await expect(page.getByText('384 × 384')).toBeVisible();
  await draw(page);
  await expect(page.getByText(/^Step \d+ of \d+/)).toBeVisible(aRun);
  await page.reload();
  await expect(page.getByText(/^Step \d+ of \d+/)).toBeVisible(aRun);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible(aRun);
  await expect.poll(() => credits(page)).toBe(before);
});

test('a photo is changed, repainted where a mask was painted and extended; all else keeps its own pixels', async ({
  page,
}) => {
  const photo = await potPhoto('photo.png');
  const source = await pixels(photo.buffer);
  await enter(page);
  await openStudio(page, photo);
  await page.getByLabel('In your words').fill('a blue vase');
  await more(page);
  await steps(page, 4);

  await page.getByRole('radio', { name: 'The photo, changed' }).click();
  await draw(page);
  await expect(png(page)).toBeVisible(aRun);

  await page.getByRole('radio', { name: 'A part, repainted' }).click();
  await expect(page.getByText('Paint over the part that should be made anew.')).toBeVisible();
  await paintMiddle(page);
  await expectAccessible(page);
  // What was painted is there, and can be undone, after a look at another mode.
  await page.getByRole('radio', { name: 'The photo, changed' }).click();
  await page.getByRole('radio', { name: 'A part, repainted' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await draw(page);
  await expectRestUntouched(page, source);
  await page.getByText(/is untouched, bit for bit/).click();
  await expect(page.getByText('a blue vase').last()).toBeVisible();

  await page.getByRole('radio', { name: 'The photo, extended' }).click();
  const right = page.getByRole('slider', { name: 'Right side' });
  await right.focus();
  for (const key of ['Shift+ArrowRight', 'ArrowRight', 'ArrowRight']) await right.press(key);
  await expect(right).toHaveAttribute('aria-valuenow', '80');
  await expectAccessible(page);
  await draw(page);
  await expect(page.getByRole('img', { name: 'a blue vase' })).toBeVisible(aRun);
  const wide = await pixels((await download(page, png(page))).bytes);
  expect([wide.width, wide.height]).toEqual([source.width + 80, source.height]);
  // But for the band at the new edge over which old turns into new.
  expect(differingLeftOf(source, wide, source.width - 20)).toBe(0);

  await page.getByRole('radio', { name: 'The photo, larger' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Enlarge it · 1 credit/ }).click();
  await expect(page.getByRole('img', { name: 'Picture 1' })).toBeVisible(aRun);
  const large = await pixels((await download(page, png(page))).bytes);
  expect([large.width, large.height]).toEqual([source.width * 2, source.height * 2]);
});

test('a part is filled by a checkpoint made for that', async ({ page }) => {
  test.skip(!installed.includes('tiny-fluxfill'), 'its reference checkpoint is not on this machine');
  const photo = await potPhoto('filled.png');
  await enter(page);
  await openStudio(page, photo, 'tiny-fluxfill');
  await page.getByLabel('In your words').fill('a blue vase');
  await more(page);
  await steps(page, 2);
  await page.getByRole('radio', { name: 'A part, repainted' }).click();
  await paintMiddle(page);
  await draw(page);
  await expectRestUntouched(page, await pixels(photo.buffer));
});

test('a picture follows the edges of a photo, with a ControlNet', async ({ page }) => {
  await enter(page);
  await openStudio(page, await potPhoto('edges.png'));
  // What a checkpoint takes is known once a worker has looked inside it.
  await expect(async () => {
    await page.reload();
    await page.getByLabel('Checkpoint').selectOption({ label: withControl });
    await more(page);
    await page.getByRole('button', { name: 'Follow a map of the photo' }).click({ timeout: 3_000 });
  }).toPass(aLook);
  // Counted as this checkpoint reads, in the browser.
  await page.getByLabel('In your words').fill('a (pot:1.3)');
  await expect(page.getByText(/^\d+ of 75 tokens$/).first()).toBeVisible();
  await expect(page.getByText('pot × 1.3')).toBeVisible();
  await page.getByLabel('In your words').fill('pot '.repeat(100));
  await expect(page.getByText(/of 75 tokens · read in \d passes/)).toBeVisible();
  await page.getByLabel('In your words').fill('a pot');
  await steps(page, 4);
  await expect(page.getByLabel('What is followed')).toHaveValue('canny');
  await expectAccessible(page);
  await draw(page);
  await expect(page.getByRole('img', { name: 'a pot' })).toBeVisible(aRun);
});

test('a drawing becomes a house that is not built yet, and its export says so', async ({ page }) => {
  await enter(page);
  await openStudio(page, await potPhoto('drawing.png'), withControl);
  await page.getByLabel('In your words').fill('');
  await page.getByRole('button', { name: 'Show a property that is not finished' }).click();
  await page.getByLabel('What it becomes').selectOption({ label: 'House from outside' });
  const words = page.getByLabel('In your words');
  await expect(words).toHaveValue(/^architectural photograph of a finished Scandinavian detached house/);
  await more(page);
  await expect(page.getByLabel('What is followed')).toHaveValue('strokes');
  await steps(page, 2);
  await expectAccessible(page);
  await draw(page);
  await expect(png(page)).toBeVisible(aRun);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export for an MLS' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Listing service').selectOption('stellar');
  await expect(dialog.getByText(/Pre-Construction & Under Construction properties/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make the files' })).toBeDisabled();
});

test('by keyboard alone, in Spanish, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page);
  await openStudio(page, await potPhoto('maceta.png'));
  await speak(page, 'es');
  await page.getByRole('radio', { name: 'Una parte, repintada' }).focus();
  await page.keyboard.press('Space');
  const surface = page.getByRole('application');
  await expect(surface).toHaveAttribute('data-ready', 'true');
  await surface.focus();
  for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(page.getByText(/^Pintado\./)).toBeAttached();
  await page.keyboard.press('i');
  await expect(page.getByText(/^Invertido\./)).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Deshecho\./)).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Dibujar la imagen · \d+ crédito/ }).press('Enter');
  await expect(page.getByRole('link', { name: 'Descargar PNG' })).toBeVisible(aRun);
  await expectAccessible(page);
  await speak(page, 'en');
});

async function raw(file: Buffer): Promise<Buffer> {
  return (await pixels(file)).data;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is on the page');
  return box;
}

interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Samples left of column `x` that differ between a photo and a wider picture with the photo at its left. */
function differingLeftOf(photo: Picture, wide: Picture, x: number): number {
  let differing = 0;
  for (let y = 0; y < photo.height; y++)
    for (let column = 0; column < x; column++)
      for (let c = 0; c < 3; c++) {
        const here = photo.data[(y * photo.width + column) * photo.channels + c];
        if (here !== wide.data[(y * wide.width + column) * wide.channels + c]) differing += 1;
      }
  return differing;
}

/** A stroke across the photo's middle. */
async function paintMiddle(page: Page): Promise<void> {
  const surface = page.getByRole('application');
  await expect(surface).toHaveAttribute('data-ready', 'true');
  const box = await boxOf(surface);
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText(/^Painted\./)).toBeAttached();
}

/** The finished picture is the photo, bit for bit, where its mask says that nobody painted. */
async function expectRestUntouched(page: Page, source: Awaited<ReturnType<typeof pixels>>): Promise<void> {
  await expect(page.getByRole('slider', { name: 'Compare before and after' })).toBeVisible(aRun);
  const painted = await download(page, png(page));
  await page.getByRole('button', { name: 'More actions' }).click();
  const maskFile = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const compared = comparePictures(source, await pixels(painted.bytes), await pixels(maskFile.bytes));
  expect(compared.differing).toBe(0);
  expect(compared.outside).toBeGreaterThan(source.width * source.height * 0.5);
  expect(compared.changed).toBeGreaterThan(500);
}
