import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import {
  credits,
  download,
  enter,
  openFirstProject,
  photoIsRead,
  slider,
  speak,
  stage,
  startProject,
} from './pages.ts';
import { comparePictures, pixels, roomPhoto } from './photos.ts';

test('first start → upload → stage → slider → download; the building is untouched', async ({ page }) => {
  await enter(page);
  const photo = await roomPhoto('salon.png');
  await startProject(page, photo);
  await photoIsRead(page, 'salon.png');
  const before = await credits(page);
  await stage(page, 'Living room', 'Scandinavian');

  // Progress from the first second, in sight of whoever pressed the button, and a preview before the end.
  await expect(page.getByRole('progressbar')).toBeInViewport();
  await expect(page.getByRole('img', { name: 'The picture so far' })).toBeVisible({ timeout: 120_000 });
  await page.reload();
  await expect(page.getByRole('progressbar').or(slider(page))).toBeVisible();

  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await slider(page).focus();
  const middle = await slider(page).inputValue();
  await page.keyboard.press('ArrowLeft');
  expect(await slider(page).inputValue()).not.toBe(middle);
  await expect.poll(() => credits(page)).toBe(before - 1);

  const png = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  await page.getByRole('button', { name: 'More actions' }).click();
  const maskFile = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const jpeg = await download(page, page.getByRole('link', { name: 'JPEG', exact: true }));
  expect(png.name).toMatch(/\.png$/);
  expect(jpeg.name).toMatch(/\.jpe?g$/);

  const [source, result, mask] = await Promise.all([photo.buffer, png.bytes, maskFile.bytes].map(pixels));
  if (!source || !result || !mask) throw new Error('three pictures were decoded');
  expect([result.width, result.height]).toEqual([source.width, source.height]);
  expect([mask.width, mask.height]).toEqual([source.width, source.height]);
  const { outside, differing, changed } = comparePictures(source, result, mask);
  expect(differing).toBe(0);
  expect(outside).toBeGreaterThan(0);
  expect(changed).toBeGreaterThan(1000);
});

test('a guest sees nothing of it', async ({ page, browser }) => {
  await enter(page);
  await openFirstProject(page);
  const { origin, pathname } = new URL(page.url());
  const image = await page.locator('img[src*="/api/files/"]').first().getAttribute('src');
  const guest = await browser.newContext();
  const stranger = await guest.newPage();
  await stranger.goto(origin + pathname);
  await expect(stranger.getByText('salon')).toHaveCount(0);
  expect((await guest.request.get(origin + (image ?? ''))).status()).toBeGreaterThanOrEqual(401);
  expect((await guest.request.post(`${origin}/api/upload`)).status()).toBeGreaterThanOrEqual(401);
  await guest.close();
});

test('the pages pass axe, in both languages', async ({ page }) => {
  await enter(page);
  for (const locale of ['en', 'es'] as const) {
    await page.goto('/');
    await speak(page, locale);
    await expectAccessible(page);
    await openFirstProject(page);
    await expect(page.getByRole('slider')).toBeVisible();
    await expectAccessible(page);
  }
});
