/**
 * A shop offers a shirt and a lipstick; in its own page a shopper agrees and sees themselves in them, while of their photo only the part
 * that the shirt takes has left the page; and they are gone when they say so.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Request, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { enter, photoIsRead, speak, startProject } from './pages.ts';
import { chest, face, features, personPhoto, shirtPhoto } from './people.ts';
import { comparePictures, maskOfWhole, pixels, placeOf, steepest, type Upload } from './photos.ts';
import { openShopServer } from './shop-server.ts';
import { storedFiles } from './stack.ts';

/** With what a camera writes into its files. */
const asTaken = async ({ name, mimeType, buffer }: Upload): Promise<Upload> => ({
  name,
  mimeType,
  buffer: await sharp(buffer)
    .withExif({ IFD0: { Artist: 'Secret Name' } })
    .png()
    .toBuffer(),
});

/** Shows in a shop's page what it hears, from the right origin only. */
const listener = (origin: string) => `<ul id="heard"></ul>
<script>
  addEventListener('message', ({ origin, data }) => {
    if (origin !== '${origin}' || !['escena:tryon', 'escena:erased'].includes(data.type)) return;
    const said = document.createElement('li');
    said.textContent = [data.type, data.garments?.length, data.picture?.type].join(' ');
    document.getElementById('heard').append(said);
  });
</script>`;

test('a shirt on a shopper, in a shop on another origin', async ({ page, browser, baseURL }) => {
  await using shop = await openShopServer();
  await using stranger = await openShopServer();
  const me = await asTaken(await personPhoto('me.png'));
  const whole = await pixels(me.buffer);
  await enter(page);
  await speak(page, 'en');
  await startProject(page, await shirtPhoto('green.png', '#3f9a5c', '#2a6e40'));
  await photoIsRead(page, 'green.png');
  await page.getByRole('link', { name: 'Shop', exact: true }).click();
  const create = page.getByRole('button', { name: 'Make a try-on' });
  await expect(create).toBeDisabled();
  // A box that is ticked before the page is awake forgets it: only an awake page asks what the garment is.
  const kind = page.getByRole('combobox', { name: 'What “green.png” is' });
  await expect(async () => {
    await page.getByLabel('green.png', { exact: true }).setChecked(true);
    await expect(kind).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByLabel('Name', { exact: true }).fill('Summer shirts');
  await page.getByRole('button', { name: 'Add a shade' }).click();
  await page.getByLabel('Shade 1: name').fill('Plum');
  await page.getByLabel('Shade 1: colour').fill('#7a1f6a');
  await create.click();
  const card = page.getByRole('listitem').filter({ hasText: 'Summer shirts' });
  await expect(card.getByText('Not published · 2 to try on', { exact: true })).toBeVisible();
  await card.getByLabel('Addresses of your shop').fill(`${shop.origin}/shirts`);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved.')).toBeVisible();
  await card.getByRole('button', { name: 'Publish' }).click();
  await expect(card.getByText('Published · 2 to try on', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const snippet = await card.getByLabel('Code for your shop’s page').inputValue();

  // A shopper: no cookie of ours, a page that is not ours.
  const shopper = await browser.newContext();
  const store = await shopper.newPage();
  const sent: Request[] = [];
  store.on('request', (request) => request.method() === 'POST' && sent.push(request));
  shop.show(snippet + listener(new URL(baseURL ?? '').origin));
  await store.goto(shop.origin);
  const frame = store.frameLocator('#escena-tryon');
  await expect(frame.getByRole('heading', { name: 'Summer shirts' })).toBeVisible();
  // As high as its page needs it: the page is awake.
  await expect(store.locator('#escena-tryon')).not.toHaveAttribute('height', '720');
  const bring = frame.getByRole('button', { name: 'Choose a photo' });
  await expect(bring).toBeDisabled();
  await expect(frame.getByText('18 or older', { exact: false })).toBeVisible();
  await expectAccessible(store);
  await frame.getByLabel('I agree, and it is me in the photo').check();
  await expect(bring).toBeEnabled();
  expect(sent).toEqual([]);
  await frame.locator('input[type=file]').first().setInputFiles(me);
  await expect(frame.getByRole('img', { name: 'Your photo', exact: true })).toBeVisible();
  // Body and face are found in the shop's page, before anything was sent.
  await expect(frame.getByText('Your photo is on this device only.')).toBeVisible({ timeout: 120_000 });
  const tryOn = frame.getByRole('button', { name: 'Try on', exact: true });
  await expect(tryOn).toBeDisabled();
  await frame.getByRole('button', { name: 'Plum' }).click();
  await expect(frame.getByRole('img', { name: 'Your photo with the make-up chosen' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(frame.getByText('It shows your face.', { exact: false })).toBeVisible();
  await frame.getByRole('button', { name: 'Plum' }).click();
  await frame.getByRole('button', { name: 'green' }).click();
  await expect(frame.getByText('nobody can recognise your face', { exact: false })).toBeVisible();
  await expectAccessible(store);
  expect(sent).toEqual([]);
  await tryOn.click();
  const result = frame.getByRole('img', { name: 'You, with what you chose' });
  await expect(result).toBeVisible({ timeout: 240_000 });
  await expect(store.getByText('escena:tryon 1 image/jpeg', { exact: true })).toBeVisible();
  await expectAccessible(store);
  expect(await shopper.cookies()).toEqual([]);

  // What was sent: the pixels of one part without a face, and nothing of what the camera wrote.
  const [photoSent, runSent, ...more] = sent;
  expect(more).toEqual([]);
  const bytes = photoSent?.postDataBuffer() ?? Buffer.alloc(0);
  const part = await pixels(bytes);
  const place = placeOf(whole, part, face) ?? { x: -1, y: -1 };
  expect(place.x).toBeGreaterThanOrEqual(0);
  expect(part.width * part.height).toBeLessThan(0.95 * whole.width * whole.height);
  const there = { ...features, x: features.x - place.x, y: features.y - place.y };
  expect(steepest(whole, features)).toBeGreaterThan(60);
  expect(steepest(part, there)).toBeLessThan(12);
  expect(bytes.includes('Secret Name')).toBe(false);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(runSent?.postData()).toContain('leftShoulder');

  // The shirt is on them, and all that it did not change is the photo's own, pixel by pixel.
  const { run = '' } = await answerOf(runSent);
  const { photo = '' } = await answerOf(photoSent);
  const [, source = ''] = /src="([^"?]+)/.exec(snippet) ?? [];
  const served = source.replace('/embed/', '/api/embed/');
  const shown = await bytesAt(`${served}/picture/photo/${photo}`);
  const jpeg = await bytesAt(`${served}/picture/result/${run}`);
  const mask = await pixels(await bytesAt(`${served}/picture/mask/${run}`));
  const [started] = await Promise.all([
    store.waitForEvent('download'),
    frame.getByRole('button', { name: 'Take the picture' }).click(),
  ]);
  const made = await readFile(await started.path());
  const picture = await pixels(made);
  expect(comparePictures(whole, picture, maskOfWhole(whole, mask, place)).differing).toBe(0);
  const at = (chest.y * picture.width + chest.x) * picture.channels;
  expect(picture.data[at + 1]).toBeGreaterThan((picture.data[at] ?? 255) + 20);
  // It says what it is; the signature stays with the part that was seen.
  expect((await sharp(made).metadata()).xmp?.toString()).toContain('digitalsourcetype');

  // Erased: nothing of them is left in the store, whose files are named by their hashes. The whole photo was never there.
  const theirs = [me.buffer, shown, jpeg].map((one) => createHash('sha256').update(one).digest('hex'));
  const kept = async () => {
    const names = (await storedFiles()).map((file) => path.basename(file));
    return theirs.filter((hash) => names.includes(hash));
  };
  expect(await kept()).toEqual(theirs.slice(1));
  await frame.getByRole('button', { name: 'Erase my photo' }).click();
  await expect(frame.getByText('Your photo is gone.')).toBeVisible();
  await expect(store.getByText(/^escena:erased/)).toBeVisible();
  await expect(bring).toBeVisible();
  expect(await kept()).toEqual([]);

  // In Spanish and in the shop's own dress; to another origin, nothing.
  await store.goto(`${source}?lang=es&accent=ffd400&radius=4&font=serif`);
  await expect(store.getByRole('heading', { name: '¿Qué quieres probarte?' })).toBeVisible();
  await expectAccessible(store);
  stranger.show(snippet);
  await store.goto(stranger.origin);
  await expect.poll(() => store.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
  await shopper.close();

  await card.getByRole('button', { name: 'Delete “Summer shirts”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Summer shirts')).toHaveCount(0);
  expect((await fetch(source)).status).toBe(404);
});

async function answerOf(request: Request | undefined): Promise<Record<string, string>> {
  const response = await request?.response();
  if (!response) throw new Error('nothing was answered');
  return (await response.json()) as Record<string, string>;
}

async function bytesAt(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}
