/** One room in two made-up photos: linked by hand, staged once, seen from both. */
import { syntheticViews, pictured } from '@escena/scene/synthetic-views';
import { encodePng } from '@escena/imaging/encode-image';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, enter, photoIsRead, slider, speak, stage, startProject } from './pages.ts';

/** The room, its photos as files, and where two far places of its floor are in them, in fractions. */
async function room() {
  const views = await syntheticViews(6, { longSide: 640, threads: 2 });
  if (!views) throw new Error('the seed shows its room from two places');
  const { photos, shared } = views;
  const [first = [0, 0]] = shared;
  const far = shared.toSorted(
    (p, q) => Math.hypot(q[0] - first[0], q[1] - first[1]) - Math.hypot(p[0] - first[0], p[1] - first[1]),
  );
  const files = await Promise.all(
    photos.map(async ({ photo }, k) => ({
      name: `side-${k + 1}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(await encodePng(photo)),
    })),
  );
  const spots = [first, far[0] ?? first].map((place) =>
    photos.map((photo) => {
      const [x, y] = pictured(photo, place) ?? [0, 0];
      return [x / photo.camera.width, y / photo.camera.height] as const;
    }),
  );
  return { files, spots };
}

async function pin(photo: Locator, [x, y]: readonly [number, number]): Promise<void> {
  await photo.scrollIntoViewIfNeeded();
  const box = await photo.boundingBox();
  if (!box) throw new Error('the photo is on the page');
  await photo.click({ position: { x: x * box.width, y: y * box.height } });
}

test('two photos of a room are linked by two clicks each and furnished once', async ({ page }) => {
  const { files, spots } = await room();
  const [one, two] = files;
  if (!one || !two) throw new Error('two photos');
  await enter(page);
  await startProject(page, one);
  await photoIsRead(page, one.name);
  await page.locator('input[type=file]').first().setInputFiles(two);
  await photoIsRead(page, two.name);
  await page.getByRole('link', { name: 'Several photos of one room' }).click();
  await expect(page.getByText('Choose two photos first.')).toBeVisible();
  await choose(page, one.name);
  await choose(page, two.name);
  await pinBoth(page, spots);
  const agreement = page.getByText(/^The photos agree to within/);
  await expect(agreement).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('img', { name: 'The floor from above with 2 cameras' })).toBeVisible();

  // A pin that lies elsewhere is no longer the same place; taken back, all is well.
  const last = page.getByRole('button', { name: /^Point 2 in photo 2/ });
  await last.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^One more point/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(agreement).toBeVisible();
  await expectAccessible(page);

  const before = await credits(page);
  await stage(page, 'Living room', 'Modern');
  await expect(slider(page)).toBeVisible({ timeout: 300_000 });
  await page.getByRole('button', { name: 'Photo 2', exact: true }).click();
  await expect(slider(page)).toBeVisible({ timeout: 300_000 });
  await expect.poll(() => credits(page)).toBe(before - 2);
  await expectAccessible(page);

  await speak(page, 'es');
  await expect(page.getByRole('button', { name: 'Cambiar fotos o enlaces' })).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar fotos o enlaces' }).click();
  await expect(page.getByText(/^Las fotos coinciden/)).toBeVisible({ timeout: 60_000 });
  await speak(page, 'en');

  // In a listing, too: from then on a batch furnishes them as one.
  await page.getByRole('link', { name: 'Listings' }).first().click();
  for (const { name } of files) await page.getByRole('checkbox', { name }).check();
  await page.getByLabel('Address').fill('Calle Menor 1');
  await page.getByLabel('Listing service').selectOption('sdmls');
  await page.getByRole('button', { name: 'Make a listing of 2 photos' }).click();
  await page.waitForURL(/\/listings\/lst_/);
  for (const { name } of files) await page.getByLabel(`Room of ${name}`).selectOption('living-room');
  await page.getByLabel(`Same room as ${two.name}`).selectOption({ label: 'Same room as 1' });
  await page.getByRole('button', { name: `Link ${two.name} with photo 1` }).click();
  const dialog = page.getByRole('dialog');
  const link = dialog.getByRole('button', { name: 'Furnish them as one' });
  await expect(link).toBeDisabled();
  await pinBoth(page, spots);
  await expectAccessible(page);
  await link.click();
  await expect(page.getByText('One set of furniture in 2 photos')).toHaveCount(2);
});

/** Clicks each place in both photos. */
async function pinBoth(
  page: Page,
  spots: readonly (readonly (readonly [number, number])[])[],
): Promise<void> {
  for (const places of spots)
    for (const [k, place] of places.entries())
      await pin(page.getByRole('group', { name: `Photo ${k + 1}: click a place on the floor` }), place);
}

/** A tile answers once the page is awake. */
async function choose(page: Page, name: string): Promise<void> {
  const tile = page.getByRole('button', { name, exact: true });
  await expect(async () => {
    if ((await tile.getAttribute('aria-pressed')) !== 'true') await tile.click();
    await expect(tile).toHaveAttribute('aria-pressed', 'true', { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
