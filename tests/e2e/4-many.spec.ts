import { expect, type Page, test } from '@playwright/test';
import { credits, download, enter, photoIsRead, readyPhoto, slider, stage, startProject } from './pages.ts';
import { photoOfEachFormat, roomPhoto, type Upload } from './photos.ts';

test.beforeEach(async ({ page }) => enter(page));

test('several photos at once, of every format, upright; dropped and pasted too', async ({ page }) => {
  await startProject(page, await roomPhoto('first.png', 480));
  const photos = await photoOfEachFormat();
  await page.locator('input[type=file]').first().setInputFiles(photos);
  for (const { name } of photos) await photoIsRead(page, name);

  await readyPhoto(page, 'turned.jpg').click();
  const size = await page
    .getByRole('img', { name: 'turned.jpg' })
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  expect(size).toEqual([480, 320]);

  await handOver(page, 'drop', await roomPhoto('dropped.png', 480));
  await photoIsRead(page, 'dropped.png');
  await handOver(page, 'paste', await roomPhoto('pasted.png', 480));
  await photoIsRead(page, 'pasted.png');
});

test('two variations: both paid, both different, one deleted and brought back', async ({ page }) => {
  await startProject(page, await roomPhoto('pair.png', 480));
  await photoIsRead(page, 'pair.png');
  const before = await credits(page);
  await page.getByRole('radio', { name: '2', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stage it · 2 credits' })).toBeEnabled();
  await stage(page, 'Bedroom', 'Modern');
  await expect(slider(page)).toBeVisible({ timeout: 300_000 });
  await expect.poll(() => credits(page)).toBe(before - 2);

  const variations = page.getByRole('button', { name: /^Variation/ });
  await expect(variations).toHaveCount(2);
  const take = () => download(page, page.getByRole('link', { name: 'Download PNG' }));
  const first = await take();
  await variations.nth(1).click();
  const second = await take();
  expect(second.bytes.equals(first.bytes)).toBe(false);

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete picture' }).click();
  await expect(variations).toHaveCount(0);
  await expect(slider(page)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(variations).toHaveCount(2);
});

/** What the browser does when a file is dropped on the page, or pasted. */
async function handOver(page: Page, type: 'drop' | 'paste', photo: Upload): Promise<void> {
  const file = { type, name: photo.name, mimeType: photo.mimeType, base64: photo.buffer.toString('base64') };
  await page.evaluate(({ type: kind, name, mimeType, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, { type: mimeType }));
    const common = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(
      kind === 'drop'
        ? new DragEvent('drop', { ...common, dataTransfer: data })
        : new ClipboardEvent('paste', { ...common, clipboardData: data }),
    );
  }, file);
}
