/** A bench painted over in a photo of a room, and gone; the room with another floor: all else keeps its own samples. */
import { expect, type Locator, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, photoIsRead, slider, speak, startProject } from './pages.ts';
import { comparePictures, pixels, roomPhoto, type Upload } from './photos.ts';

/** The empty room with a dark bench painted onto its floor. */
async function benchPhoto(name: string): Promise<Upload> {
  const room = await roomPhoto(name, 480);
  const bench = await sharp({ create: { width: 70, height: 36, channels: 3, background: '#2b2230' } })
    .png()
    .toBuffer();
  const { height } = await sharp(room.buffer).metadata();
  const top = Math.round(0.8 * height);
  const buffer = await sharp(room.buffer)
    .composite([{ input: bench, left: 205, top }])
    .removeAlpha()
    .png()
    .toBuffer();
  return { ...room, buffer };
}

/** Where the bench is seen on the surface, pixels of the page. */
async function middleOfBench(surface: Locator): Promise<{ x: number; y: number }> {
  const box = await surface.boundingBox();
  if (!box) throw new Error('no picture to click on');
  return { x: 0.5 * box.width, y: 0.85 * box.height };
}

test('what is painted over goes, and comes back to be corrected', async ({ page }) => {
  await enter(page);
  await speak(page, 'en');
  const photo = await benchPhoto('bench.png');
  await startProject(page, photo);
  await photoIsRead(page, 'bench.png');
  await page.getByRole('link', { name: 'Retouch' }).click();
  await expect(page.getByRole('heading', { name: 'What is to change' })).toBeVisible();
  const clear = page.getByRole('button', { name: 'Clear the room · 1 credit' });
  await expect(clear).toBeDisabled();
  await expectAccessible(page);

  // What would go is seen, and can be taken out again, before anything is charged.
  const before = await credits(page);
  await page.getByRole('radio', { name: 'All on the floor' }).click();
  await expect(clear).toBeEnabled({ timeout: 60_000 });
  const surface = page.getByRole('application');
  await expect(surface).toHaveAttribute('data-ready', 'true');
  await page.getByRole('button', { name: 'Part', exact: true }).click();
  await surface.click({ position: await middleOfBench(surface) });
  await expect(clear).toBeDisabled();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(clear).toBeEnabled();
  await expectAccessible(page);
  expect(await credits(page)).toBe(before);
  await page.getByRole('radio', { name: 'What I paint' }).click();
  await expect(clear).toBeDisabled();
  await expect(surface).toHaveAttribute('data-ready', 'true');
  const box = await surface.boundingBox();
  if (!box) throw new Error('no picture to paint on');
  const to = (x: number, y: number) => page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  for (const y of [0.82, 0.86, 0.9]) {
    await to(0.4, y);
    await page.mouse.down();
    await to(0.6, y);
    await page.mouse.up();
  }
  await expect(clear).toBeEnabled();

  await clear.click();
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await expect.poll(() => credits(page)).toBe(before - 1);
  await expectAccessible(page);
  const result = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  await page.getByRole('button', { name: 'More actions' }).click();
  const mask = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const [source, made] = [await pixels(photo.buffer), await pixels(result.bytes)];
  const compared = comparePictures(source, made, await pixels(mask.bytes));
  expect(compared.differing).toBe(0);
  expect(compared.outside).toBeGreaterThan(0.8 * source.width * source.height);
  // Where the bench stood is floor: lighter than any of it.
  const middle = (Math.round(0.84 * source.height) * source.width + 240) * 3;
  expect(made.data[middle]).toBeGreaterThan((source.data[middle] ?? 255) + 25);

  await page.getByRole('button', { name: 'Correct the mask' }).click();
  await expect(clear).toBeEnabled({ timeout: 30_000 });

  await expect(page.getByRole('application')).toHaveAttribute('data-ready', 'true');
  await page.getByRole('radio', { name: 'Another floor' }).click();
  await page.getByRole('radio', { name: 'Porcelain tiles' }).click();
  await page.getByLabel('Colour', { exact: true }).fill('#3a4a5a');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lay the floor · 1 credit' }).click();
  await expect(page.getByRole('button', { name: /^Floor/ })).toBeVisible({ timeout: 240_000 });
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  const laid = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  const covered = await pixels(laid.bytes);
  // Dark blue tiles at the picture's foot, the ceiling as it was.
  const foot = (Math.round(0.97 * source.height) * source.width + Math.round(0.9 * source.width)) * 3;
  expect(covered.data[foot + 2]).toBeGreaterThan(covered.data[foot] ?? 255);
  expect([...covered.data.subarray(0, 300)]).toEqual([...source.data.subarray(0, 300)]);

  await page.getByRole('radio', { name: 'Better light and lines' }).click();
  await expect(page.getByLabel('Even the light')).toBeVisible();
  await page.getByRole('radio', { name: 'Another sky' }).click();
  await page.getByRole('radio', { name: 'Dusk' }).click();
  await expect(page.getByRole('radio', { name: 'No lights' })).toBeChecked();
  await expectAccessible(page);
});
