/** A shop offers a shirt to try on; in its own page a shopper agrees, sees themselves in it, and is gone when they say so. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './accessible.ts';
import { enter, photoIsRead, speak, startProject } from './pages.ts';
import { chest, personPhoto, shirtPhoto } from './people.ts';
import { pixels, type Upload } from './photos.ts';
import { openShopServer } from './shop-server.ts';
import { storedFiles } from './stack.ts';

const asJpeg = async ({ name, buffer }: Upload, quality: number): Promise<Upload> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp(buffer).jpeg({ quality }).toBuffer(),
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

test('a shirt on a shopper, in a shop on another origin', async ({ page, browser, baseURL }, { retry }) => {
  await using shop = await openShopServer();
  await using stranger = await openShopServer();
  // Not the bytes that another test or a try before may have left in the store.
  const me = await asJpeg(await personPhoto('me.jpg'), 95 - retry);
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
  await create.click();
  const card = page.getByRole('listitem').filter({ hasText: 'Summer shirts' });
  await expect(card.getByText('Not published · 1 to try on', { exact: true })).toBeVisible();
  await card.getByLabel('Addresses of your shop').fill(`${shop.origin}/shirts`);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Saved.')).toBeVisible();
  await card.getByRole('button', { name: 'Publish' }).click();
  await expect(card.getByText('Published · 1 to try on', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const snippet = await card.getByLabel('Code for your shop’s page').inputValue();

  // A shopper: no cookie of ours, a page that is not ours.
  const shopper = await browser.newContext();
  const store = await shopper.newPage();
  const sent: string[] = [];
  store.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
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
  const photo = frame.getByRole('img', { name: 'Your photo' });
  await expect(photo).toBeVisible({ timeout: 120_000 });
  const shown = await bytesAt(await addressOf(photo));
  const tryOn = frame.getByRole('button', { name: 'Try on', exact: true });
  await expect(tryOn).toBeDisabled();
  await frame.getByRole('button', { name: 'green' }).click();
  await tryOn.click();
  const result = frame.getByRole('img', { name: 'You, with what you chose' });
  await expect(result).toBeVisible({ timeout: 240_000 });
  await expect(store.getByText('escena:tryon 1 image/jpeg', { exact: true })).toBeVisible();
  await expectAccessible(store);
  expect(await shopper.cookies()).toEqual([]);

  // The shirt is on them.
  const made = await bytesAt(await addressOf(result));
  const picture = await pixels(made);
  const at = (chest.y * picture.width + chest.x) * picture.channels;
  expect(picture.data[at + 1]).toBeGreaterThan((picture.data[at] ?? 255) + 20);

  // Erased: nothing of them is left in the store, whose files are named by their hashes. What they sent went when it was
  // read: only its pixels were kept.
  const theirs = [me.buffer, shown, made].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
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
  const [, source = ''] = /src="([^"?]+)/.exec(snippet) ?? [];
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

const addressOf = (picture: Locator) => picture.evaluate((img: HTMLImageElement) => img.src);

async function bytesAt(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}
