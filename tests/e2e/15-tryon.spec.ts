/** Somebody agrees, is seen in two shirts and a lipstick, takes the picture along, and is gone when they say so. */
import { boxGlb } from '@escena/scene/testing/make-glb';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { download, enter, photoIsRead, slider, speak, startProject } from './pages.ts';
import { chest, face, features, glassesPhoto, lips, personPhoto, shirtPhoto } from './people.ts';
import { comparePictures, maskOfWhole, pixels, type Picture, placeOf, steepest } from './photos.ts';
import { storedFiles } from './stack.ts';

const tryItOn = (page: Page) => page.getByRole('button', { name: /^Try on/ });

/** Red, green and blue at a pixel. */
const at = ({ data, width, channels }: Picture, { x, y }: { x: number; y: number }) =>
  [0, 1, 2].map((k) => data[(y * width + x) * channels + k] ?? 0) as [number, number, number];

/** Presses the mouse on a thing, moves it in a few steps, and lets go. */
async function dragBy(page: Page, thing: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.mouse.up();
}

test('a person agrees, tries on two shirts and a lipstick, and withdraws', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await enter(page);
  await speak(page, 'en');
  const filesBefore = new Set(await storedFiles());
  const photo = await personPhoto('ana.png');
  await startProject(page, await shirtPhoto('red.png', '#c8404a', '#96262f'));
  await photoIsRead(page, 'red.png');
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.getByRole('link', { name: 'Try-on' }).click();
  await expect(page.getByRole('heading', { name: 'What they wear' })).toBeVisible();
  await expect(tryItOn(page)).toBeDisabled();

  // Chosen, and nothing is sent before somebody agreed.
  const choose = page.getByRole('button', { name: 'Choose photos' });
  await expect(choose).toBeEnabled();
  await page.locator('input[type=file]').first().setInputFiles(photo);
  const asked = page.getByRole('dialog', { name: 'Before the photo is sent' });
  await expect(asked.getByText('18 or older')).toBeVisible();
  await expect(asked.getByRole('button', { name: 'Agree and send' })).toBeDisabled();
  expect(fetched.filter((url) => url.includes('/api/upload'))).toEqual([]);
  await expectAccessible(page);
  await asked.getByRole('radio', { name: 'It is me in the photo' }).click();
  await asked.getByRole('button', { name: 'Agree and send' }).click();
  await photoIsRead(page, 'ana.png');
  await expect(page.getByText(/The photo and what was made of it go in 24 hours/)).toBeVisible();

  // Found in this browser, by models of our own origin.
  await expect(page.getByText('Body and face were found in this browser.', { exact: false })).toBeVisible({
    timeout: 120_000,
  });
  expect(fetched.some((url) => url.endsWith('/api/landmarks/movenet-lightning.bin'))).toBe(true);
  expect(refused).toEqual([]);
  const stranger = await page.request.get('/api/landmarks/faceres.json');
  expect(stranger.status()).toBe(404);

  const elbow = page.getByRole('button', { name: /^Left elbow,/ });
  const before = (await elbow.getAttribute('aria-label')) ?? '';
  // Put right with the mouse: it follows, and stays where it is let go.
  await dragBy(page, elbow, { x: 24, y: 12 });
  await expect(elbow).not.toHaveAttribute('aria-label', before);
  const dragged = (await elbow.getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(elbow).toHaveAttribute('aria-label', before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(elbow).toHaveAttribute('aria-label', dragged);
  await elbow.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(elbow).not.toHaveAttribute('aria-label', dragged);
  await expectAccessible(page);

  // One shirt that is in the project already, one that is brought here, and lips.
  await page.getByRole('button', { name: 'red.png', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'What “red.png” is' })).toHaveValue('top');
  await page
    .locator('fieldset', { hasText: 'Clothes' })
    .locator('input[type=file]')
    .setInputFiles(await shirtPhoto('green.png', '#3f9a5c', '#2a6e40'));
  await expect(page.getByRole('combobox', { name: 'What “green.png” is' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Check the points of “red.png”' }).click();
  await expect(page.getByRole('button', { name: /^Left shoulder,/ })).toBeVisible({ timeout: 60_000 });
  // Where its hem shall lie on the person is said by hand.
  await page.getByRole('radio', { name: 'On the person' }).click();
  const hem = page.getByRole('button', { name: /^Hem, left,/ });
  const proposed = (await hem.getAttribute('aria-label')) ?? '';
  await dragBy(page, hem, { x: 10, y: -14 });
  await expect(hem).not.toHaveAttribute('aria-label', proposed);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(hem).toHaveAttribute('aria-label', proposed);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the person' }).click();
  // Glasses that are brought here sit where the face has its eyes, and go where they are dragged.
  await page.getByText('Accessories', { exact: true }).click();
  await page
    .locator('fieldset', { hasText: 'Which ones' })
    .locator('input[type=file]')
    .setInputFiles(await glassesPhoto('round.png'));
  await page.getByRole('button', { name: 'Place by hand' }).click({ timeout: 60_000 });
  const worn = page.getByRole('button', { name: /^Glasses,/ });
  // The button is at the foot of a long panel; what it is about is in sight.
  await expect(worn).toBeInViewport({ timeout: 60_000 });
  const found = (await worn.getAttribute('aria-label')) ?? '';
  await dragBy(page, worn, { x: 0, y: 16 });
  await expect(worn).not.toHaveAttribute('aria-label', found);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(worn).toHaveAttribute('aria-label', found);
  await worn.focus();
  await page.keyboard.press('+');
  await expectAccessible(page);
  await page.getByLabel('Lips', { exact: true }).check();
  await page.getByLabel('Lips: colour').fill('#7a1f6a');
  await expect(page.getByRole('img', { name: 'ana.png with the make-up chosen' })).toBeVisible({
    timeout: 60_000,
  });

  await expect(tryItOn(page)).toBeEnabled();
  const [created] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('jobs.create')),
    tryItOn(page).click(),
  ]);
  expect(created.ok()).toBe(true);
  const wish = created.request().postData() ?? '';
  for (const said of ['"fit":{"hemLeft"', '"place":{']) expect(wish).toContain(said);
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await expectAccessible(page);
  const made = await pixels((await download(page, page.getByRole('link', { name: 'Download PNG' }))).bytes);
  await page.getByRole('button', { name: 'More actions' }).click();
  const mask = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const source = await pixels(photo.buffer);
  expect(comparePictures(source, made, await pixels(mask.bytes)).differing).toBe(0);
  // The green shirt went on last; the lips are purple now.
  const [red, green] = at(made, chest);
  expect(green).toBeGreaterThan(red + 20);
  const mouth = at(made, lips);
  expect(mouth[2]).toBeGreaterThan(mouth[1] + 20);

  // Nothing of where the body is stays with the job that has ended.
  const [answer] = (await created.json()) as { result: { data: { json: { assetId: string } } } }[];
  const assetId = answer?.result.data.json.assetId ?? '';
  const input = encodeURIComponent(JSON.stringify({ json: { assetId } }));
  const jobs = await page.request.get(`/api/trpc/jobs.list?input=${input}`);
  expect(await jobs.text()).toContain('"status":"succeeded"');
  expect(await jobs.text()).not.toContain('leftShoulder');

  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Withdrawn: the photo and all that was made of it are gone, files included; the shirts stay.
  await page.getByRole('button', { name: 'Withdraw and erase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase now' }).click();
  await expect(page.getByText('The photo and what was made of it are gone.', { exact: true })).toBeVisible();
  await expect(page.getByText('One person, facing the camera', { exact: false })).toBeVisible();
  for (const kind of ['original', 'display', 'thumb'])
    expect((await page.request.get(`/api/files/${kind}/${assetId}`)).status()).toBe(404);
  const left = (await storedFiles()).filter((file) => !filesBefore.has(file));
  // Two shirts and glasses, of an original and two small copies each.
  expect(left.length).toBeLessThanOrEqual(9);
  await page.reload();
  await expect(page.getByRole('button', { name: 'red.png', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'ana.png', exact: true })).toBeHidden();
});

test('of a photo only the part for clothes leaves the browser, and comes back into the whole', async ({
  page,
}) => {
  await enter(page);
  await speak(page, 'en');
  await startProject(page, await shirtPhoto('blue.png', '#3f5f9a', '#2a406e'));
  await photoIsRead(page, 'blue.png');
  await page.getByRole('link', { name: 'Try-on' }).click();
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeEnabled();
  const photo = await personPhoto('eva.png');
  const source = await pixels(photo.buffer);
  await page.locator('input[type=file]').first().setInputFiles(photo);
  const asked = page.getByRole('dialog', { name: 'Before the photo is sent' });
  await asked.getByRole('radio', { name: 'The part for clothes' }).click({ timeout: 120_000 });
  await expect(asked.getByText('its face blurred', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('radio', { name: 'It is me in the photo' }).click();
  const [upload] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/api/upload?')),
    asked.getByRole('button', { name: 'Agree and send' }).click(),
  ]);
  const { assetId } = (await upload.json()) as { assetId: string };
  await photoIsRead(page, 'eva.png');

  // What the server has of them is one part of the photo, pixel for pixel, and in it no face.
  const stored = await page.request.get(`/api/files/original/${assetId}`);
  const part = await pixels(await stored.body());
  const place = placeOf(source, part, face) ?? { x: -1, y: -1 };
  expect(place.x).toBeGreaterThanOrEqual(0);
  expect(part.height).toBeLessThan(source.height);
  const there = { ...features, x: features.x - place.x, y: features.y - place.y };
  expect(steepest(source, features)).toBeGreaterThan(60);
  expect(steepest(part, there)).toBeLessThan(12);

  await expect(page.getByRole('button', { name: /^Left elbow,/ })).toBeVisible();
  await page.getByRole('button', { name: 'blue.png', exact: true }).click();
  // A bag, as a 3D model: it hangs from a hand.
  await page.getByText('Accessories', { exact: true }).click();
  const bag = await boxGlb({ size: [0.24, 0.2, 0.1], color: [0.6, 0.3, 0.1, 1] });
  await page
    .locator('fieldset', { hasText: 'Which ones' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'tote.glb', mimeType: 'model/gltf-binary', buffer: Buffer.from(bag) });
  await page.getByRole('button', { name: /^tote/ }).click({ timeout: 120_000 });
  await page.getByRole('combobox', { name: /^What “tote/ }).selectOption('bag');
  await page.getByRole('button', { name: 'Place by hand' }).click();
  await expect(page.getByRole('button', { name: /^Bag,/ })).toBeVisible({ timeout: 60_000 });
  await expect(tryItOn(page)).toBeEnabled();
  await tryItOn(page).click();
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await expectAccessible(page);
  const made = await download(page, page.getByRole('button', { name: 'Whole photo, PNG' }));
  await page.getByRole('button', { name: 'More actions' }).click();
  const mask = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const whole = await pixels(made.bytes);
  const changed = maskOfWhole(source, await pixels(mask.bytes), place);
  expect(comparePictures(source, whole, changed)).toMatchObject({ differing: 0 });
  const [red, , blue] = at(whole, chest);
  expect(blue).toBeGreaterThan(red + 20);
});
