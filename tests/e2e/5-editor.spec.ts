import { boxGlb } from '@escena/scene/testing/make-glb';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, photoIsRead, slider, speak, startProject } from './pages.ts';
import { comparePictures, pixels, roomPhoto, type Upload } from './photos.ts';

test('arrange by hand: idea, drag, turn, undo, swap, colour, own model, reload, render, edit again', async ({
  page,
}) => {
  test.setTimeout(15 * 60_000);
  await enter(page);
  const photo = await roomPhoto('studio.png');
  await startProject(page, photo);
  await photoIsRead(page, 'studio.png');
  const before = await credits(page);
  await openEditor(page);

  // A whole layout to start from; then a sofa of our own in an empty room.
  await page.getByRole('button', { name: /^Start from idea 1/ }).click({ timeout: 120_000 });
  await expect.poll(() => pieces(page).count()).toBeGreaterThan(3);
  await drawn(page);
  await page.getByRole('button', { name: 'Empty the room' }).click();
  await expect(pieces(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Make the picture/ })).toBeDisabled();
  await page.getByRole('radio', { name: 'Furniture' }).click();
  await page.getByRole('searchbox', { name: 'Search furniture' }).fill('three-seat');
  await page
    .getByRole('button', { name: /^Three-seat sofa/ })
    .first()
    .click();
  const sofa = piece(page, /^Three-seat sofa/);
  await expect(sofa).toHaveAttribute('aria-pressed', 'true');
  await drawn(page);

  const placed = await boxOf(sofa);
  await dragBy(page, placed, 70, 18);
  await expect.poll(async () => (await boxOf(sofa)).x).toBeGreaterThan(placed.x + 30);
  const dragged = await boxOf(sofa);
  const actions = page.getByRole('toolbar', { name: /Three-seat sofa/ });
  for (let k = 0; k < 3; k++) await actions.getByRole('button', { name: 'Turn left' }).click();
  await expect.poll(async () => (await boxOf(sofa)).width).not.toBeCloseTo(dragged.width, 0);
  // Three turns back, then the drag: one step of the history for each.
  for (let k = 0; k < 3; k++) await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => boxOf(sofa)).toEqual(dragged);
  await sofa.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxOf(sofa)).toEqual(placed);
  await page.keyboard.press('Control+y');
  await expect.poll(() => boxOf(sofa)).toEqual(dragged);

  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await boxOf(sofa)).x).toBeLessThan(dragged.x - 5);
  await actions.getByRole('button', { name: 'Swap' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Two-seat sofa/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(piece(page, /^Two-seat sofa/)).toBeVisible();
  await page.getByRole('button', { name: 'Colour', exact: true }).click();
  await page.getByLabel('Hex value').fill('#2f5d8a');
  await page.keyboard.press('Escape');

  // A shop's own model, placed like any other.
  await page.getByRole('radio', { name: 'Yours' }).click();
  await page.getByLabel('Choose 3D models').setInputFiles(await boxModel('stool.glb'));
  await page
    .getByRole('list', { name: 'Your own furniture' })
    .getByRole('button', { name: /^stool/ })
    .click({ timeout: 120_000 });
  await expect(piece(page, /^stool/)).toHaveAttribute('aria-pressed', 'true');
  await piece(page, /^stool/).focus();
  await page.keyboard.press('Control+d');
  await expect(pieces(page)).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(pieces(page)).toHaveCount(2);

  // The draft is the server's: nothing is lost with the page.
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const arranged = await names(page);
  await page.reload();
  await openEditor(page);
  await expect.poll(() => names(page)).toEqual(arranged);

  await page.getByRole('button', { name: 'Make the picture · 1 credit' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(slider(page)).toBeVisible({ timeout: 400_000 });
  await expect.poll(() => credits(page)).toBe(before - 1);
  const png = await download(page, page.getByRole('link', { name: 'Download PNG' }));
  await page.getByRole('button', { name: 'More actions' }).click();
  const maskFile = await download(page, page.getByRole('menuitem', { name: 'Download the mask' }));
  const [source, result, mask] = await Promise.all([photo.buffer, png.bytes, maskFile.bytes].map(pixels));
  if (!source || !result || !mask) throw new Error('three pictures were decoded');
  const { outside, differing, changed } = comparePictures(source, result, mask);
  expect(differing).toBe(0);
  expect(outside).toBeGreaterThan(0);
  expect(changed).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Edit the furniture' }).click();
  await expect.poll(() => names(page), { timeout: 60_000 }).toEqual(arranged);
});

test('the editor speaks Spanish and passes axe, in both languages', async ({ page }) => {
  await enter(page);
  await startProject(page, await roomPhoto('accessible.png'));
  await photoIsRead(page, 'accessible.png');
  await openEditor(page);
  await page.getByRole('radio', { name: 'Furniture' }).click();
  await page
    .getByRole('button', { name: /^Armchair/ })
    .first()
    .click();
  await expect(pieces(page)).toHaveCount(1);
  await expectAccessible(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await speak(page, 'es');
  const open = page.getByRole('button', { name: 'Colocar a mano' });
  await open.or(page.getByRole('application')).first().waitFor();
  if (await open.isVisible()) await open.click();
  const armchair = pieces(page).first();
  await expect(armchair).toHaveAccessibleName(/^Sillón, \d+ por \d+ cm/, { timeout: 120_000 });
  await armchair.focus();
  const placed = await boxOf(armchair);
  const actions = page.getByRole('toolbar', { name: /^Qué hacer con: / });
  for (let k = 0; k < 3; k++) await actions.getByRole('button', { name: 'Girar a la derecha' }).click();
  await expect.poll(() => boxOf(armchair)).not.toEqual(placed);
  await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'en');
});

/** A stool of our own as a file: a plain box, 40 × 40 × 45 cm. */
async function boxModel(name: string): Promise<Upload> {
  const bytes = await boxGlb({ size: [0.4, 0.45, 0.4], color: [0.5, 0.25, 0.1, 1] });
  return { name, mimeType: 'model/gltf-binary', buffer: Buffer.from(bytes) };
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Arrange by hand' }).click();
  await expect(page.getByRole('application')).toBeVisible({ timeout: 120_000 });
}

function pieces(page: Page): Locator {
  return page.getByRole('application').locator('button[data-piece]');
}

function piece(page: Page, name: RegExp): Locator {
  return page.getByRole('application').getByRole('button', { name });
}

/** The pieces by name and size, without how far away they are. */
async function names(page: Page): Promise<string[]> {
  const labels = await pieces(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return labels.map((label) => label.replace(/, [^,]*$/, ''));
}

/** Waits until every piece is built: only then can one be taken with the pointer. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('canvas[data-ready=true]')).toBeVisible({ timeout: 120_000 });
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the page');
  const { x, y, width, height } = box;
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

async function dragBy(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
  dx: number,
  dy: number,
) {
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let k = 1; k <= 6; k++) await page.mouse.move(x + (dx * k) / 6, y + (dy * k) / 6);
  await page.mouse.up();
}
