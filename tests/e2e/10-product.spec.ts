import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, photoIsRead, speak, startProject } from './pages.ts';
import { pixels, potPhoto } from './photos.ts';

/** OFL 1.1, of a package that the product ships with. */
const handFont = '@expo-google-fonts/great-vibes/400Regular/GreatVibes_400Regular.ttf';

async function openProducts(page: Page, name: string): Promise<void> {
  await enter(page);
  await startProject(page, await potPhoto(name));
  await photoIsRead(page, name);
  await page.getByRole('link', { name: 'Products' }).click();
  await expect(page.getByRole('heading', { name: 'Product', exact: true })).toBeVisible();
}

const found = (page: Page) => page.getByText(/^The product takes \d+% of the photo/);

test('upload, cut out, recolour, engrave a name, scenes, export: the rest keeps its own pixels', async ({
  page,
}) => {
  await openProducts(page, 'pot.png');
  await expect(found(page)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('img', { name: 'pot.png, cut out' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('application').click({ position: { x: 300, y: 250 } });
  await expect(found(page)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Forest green' }).click();
  await page.getByRole('button', { name: 'Words or a logo on the product' }).click();
  await page.getByLabel('Text', { exact: true }).fill('Ana');
  await page.getByLabel('Technique').selectOption({ label: 'Engraving in metal' });
  await page.getByRole('radio', { name: 'Words' }).click();
  const corner = page.getByRole('button', { name: 'Words, upper left corner' });
  const placed = await corner.boundingBox();
  await corner.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await corner.boundingBox())?.y).toBeLessThan((placed?.y ?? 0) - 4);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Marketplace packshot' }).check();
  await page.getByRole('checkbox', { name: 'One colour, with shadow' }).check();
  await page.getByRole('radio', { name: 'Preview' }).click();
  await expect(found(page)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);

  const before = await credits(page);
  await page.getByRole('button', { name: 'Make 6 pictures · 2 credits' }).click();
  const made = page.getByRole('button', { name: /^pot · / });
  await expect(made).toHaveCount(6, { timeout: 240_000 });
  await expect.poll(() => credits(page)).toBe(before - 2);
  await expectAccessible(page);

  const source = await pixels((await potPhoto('pot.png')).buffer);
  await page.getByRole('button', { name: 'pot · Transparent' }).click();
  const cut = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  expect(cut.name).toBe('pot-product-1.png');
  const alone = await pixels(cut.bytes);
  expect(alone.channels).toBe(4);
  const offset = offsetOf(alone, source);
  const isWords = (x: number, y: number) =>
    x > 0.36 * source.width &&
    x < 0.64 * source.width &&
    y > 0.36 * source.height &&
    y < 0.62 * source.height;
  let [full, differing, engraved] = [0, 0, 0];
  for (let y = 0; y < alone.height; y++)
    for (let x = 0; x < alone.width; x++) {
      const at = (y * alone.width + x) * 4;
      if (alone.data[at + 3] !== 255) continue;
      full += 1;
      const from = ((y + offset.y) * source.width + x + offset.x) * 3;
      if ([0, 1, 2].every((k) => alone.data[at + k] === source.data[from + k])) continue;
      if (isWords(x + offset.x, y + offset.y)) engraved += 1;
      else differing += 1;
    }
  expect(full).toBeGreaterThan(80_000);
  expect(differing).toBe(0);
  expect(engraved).toBeGreaterThan(500);
  const print = await download(page, page.getByRole('link', { name: 'print-1.pdf' }));
  expect(print.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  // One sees through the handle.
  const hole = ((330 - offset.y) * alone.width + 615 - offset.x) * 4 + 3;
  expect(alone.data[hole]).toBeLessThan(8);

  await page.getByRole('button', { name: 'pot · Forest green · Marketplace packshot' }).click();
  await page
    .getByText('How it was made')
    .or(page.getByText(/own pixels, byte for byte/))
    .click();
  await expect(page.getByText('Nothing to object to.')).toBeVisible();
  await expect(page.getByText('Colour of product (ΔE2000)')).toBeVisible();
  const shot = await pixels((await download(page, page.getByRole('link', { name: 'Download PNG' }))).bytes);
  expect(shot.channels).toBe(3);
  expect([...shot.data.subarray(0, 3)]).toEqual([255, 255, 255]);
  const middle = ((shot.height * 0.6) | 0) * shot.width + (shot.width >> 1);
  const [red = 0, green = 0] = shot.data.subarray(3 * middle, 3 * middle + 2);
  expect(green).toBeGreaterThan(red);
});

test('words in a font of one’s own', async ({ page }) => {
  await openProducts(page, 'own.png');
  await expect(found(page)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Words or a logo on the product' }).click();
  await page.getByLabel('Text', { exact: true }).fill('Ana');
  await page.getByRole('button', { name: 'Your fonts…' }).click();
  await page.getByLabel(/^Font file/).setInputFiles({
    name: 'House hand.ttf',
    mimeType: 'font/ttf',
    buffer: await readFile(createRequire(import.meta.url).resolve(handFont)),
  });
  await page.getByLabel('Under which terms may you use it?').fill('OFL');
  await page.getByRole('button', { name: 'Add a font' }).click();
  await expect(page.getByText(/ characters · OFL$/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByLabel('Font', { exact: true }).selectOption({ label: 'House hand' });
  await page.getByRole('button', { name: /^Make / }).click();
  await expect(page.getByRole('link', { name: 'print-1.pdf' })).toBeVisible({ timeout: 240_000 });
  await expect(page.getByText('own · Transparent')).toBeVisible();
});

test('by keyboard alone, in Spanish, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openProducts(page, 'maceta.png');
  await speak(page, 'es');
  const words = page.getByText(/^El producto ocupa el \d+\s?% de la foto/);
  await expect(words).toBeVisible({ timeout: 120_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Deshacer la última marca' })).toBeEnabled();
  await expect(words).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Crear 1 imagen · 1 crédito/ }).press('Enter');
  await expect(page.getByRole('link', { name: 'Descargar PNG' })).toBeVisible({ timeout: 120_000 });
  await speak(page, 'en');
});

interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Where the cut-out was taken from: the one shift at which its clay, away from the words, is the photo's. */
function offsetOf(alone: Picture, source: Picture): { x: number; y: number } {
  const samples: [x: number, y: number][] = [];
  for (let y = 0; y < alone.height; y += 9)
    for (let x = 0; x < alone.width; x += 9) {
      const isWords = y > 0.2 * alone.height && y < 0.7 * alone.height && x < 0.85 * alone.width;
      if (!isWords && alone.data[(y * alone.width + x) * 4 + 3] === 255) samples.push([x, y]);
    }
  const misses = (dx: number, dy: number) =>
    samples.filter(([x, y]) => {
      const [here, there] = [(y * alone.width + x) * 4, ((y + dy) * source.width + x + dx) * 3];
      return [0, 1, 2].some((k) => alone.data[here + k] !== source.data[there + k]);
    }).length;
  let best = { x: 0, y: 0, misses: Infinity };
  for (let y = 0; y + alone.height * 0.9 < source.height; y++)
    for (let x = -200; x < source.width; x++) {
      const found = misses(x, y);
      if (found < best.misses) best = { x, y, misses: found };
    }
  return best;
}
