import { decodeImage } from '@escena/imaging/decode-image';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { speak } from './pages.ts';

test('the gallery’s glass shows what stands behind it, its file can be counted, its ads are there', async ({
  page,
}) => {
  await page.goto('/gallery');
  await speak(page, 'en');
  await expect(page.getByRole('heading', { name: 'A glass with a transparent background' })).toBeVisible();

  const seen = new Map<string, readonly number[]>();
  for (const [name, level] of [
    ['White', 255],
    ['Dark', 40],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    const { corner, bowl } = await look(page);
    expect(corner[0]).toBe(level);
    seen.set(name, bowl);
  }
  // The bowl lets most of the backdrop through.
  const [light = 0, dark = 255] = ['White', 'Dark'].map((name) => seen.get(name)?.[0] ?? Number.NaN);
  expect(light - dark).toBeGreaterThan(0.7 * (255 - 40));

  await page.getByRole('button', { name: 'Count it in this file' }).click();
  const words = await page.getByRole('status').filter({ hasText: 'see-through' }).innerText();
  const [empty = 0, between = 0, opaque = 0] = [...words.matchAll(/([\d.]+)%/g)].map(([, n]) => Number(n));
  expect(empty + between + opaque).toBeCloseTo(100, 0);
  expect(between).toBeGreaterThan(5);

  for (const name of [/^An ad: a green sign/, /^An ad: a red cube/]) {
    const picture = page.getByRole('img', { name });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
  }

  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: 'Una copa con fondo transparente' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Un cubo rojo sobre un cubo azul' })).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'en');
});

/** The page's own pixels in the picture's corner and in the middle of the bowl. */
async function look(page: Page): Promise<{ corner: readonly number[]; bowl: readonly number[] }> {
  const png = await page.getByRole('img', { name: 'A wine glass, cut out' }).screenshot();
  const { raster } = await decodeImage(png);
  const at = (x: number, y: number) => {
    const i = (Math.round(y * raster.height) * raster.width + Math.round(x * raster.width)) * raster.channels;
    return [...raster.data.subarray(i, i + 3)];
  };
  return { corner: at(0.05, 0.05), bowl: at(0.5, 0.33) };
}
