import { boxGlb } from '@escena/scene/testing/make-glb';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { credits, enter, photoIsRead, slider, speak, stage, startProject } from './pages.ts';
import { doubtfulPhoto, roomPhoto } from './photos.ts';

test('a photo that leaves doubts is asked about, and goes on with what is marked', async ({ page }) => {
  await enter(page);
  await startProject(page, await doubtfulPhoto('doubts.png'));
  await photoIsRead(page, 'doubts.png');
  const before = await credits(page);
  await stage(page, 'Living room', 'Scandinavian');
  await expect(page.getByText(/^The perspective is not certain/)).toBeVisible({ timeout: 120_000 });
  expect(await credits(page)).toBe(before);

  await expect(page.getByRole('radio', { name: 'Horizon' })).toBeChecked();
  const left = page.getByRole('button', { name: 'Horizon, left handle' });
  // The button that was pressed lies at the foot of the page, the picture at its head.
  await left.scrollIntoViewIfNeeded();
  const placed = await left.boundingBox();
  if (!placed) throw new Error('the handle is on the page');
  const [x, y] = [placed.x + placed.width / 2, placed.y + placed.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await left.boundingBox())?.y).toBeLessThan(placed.y - 6);
  await page.getByRole('radio', { name: 'Free floor' }).click();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Go on · 1 credit' }).click();
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await expect.poll(() => credits(page)).toBe(before - 1);
});

test('asks in Spanish on a phone, by keyboard, and lets one leave', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page);
  await startProject(page, await doubtfulPhoto('dudas.png'));
  await photoIsRead(page, 'dudas.png');
  await stage(page, 'Bedroom', 'Modern');
  await expect(page.getByText(/^The perspective is not certain/)).toBeVisible({ timeout: 120_000 });
  await speak(page, 'es');
  await expect(page.getByText(/^La perspectiva no es segura/)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const right = page.getByRole('button', { name: 'Horizonte, tirador derecho' });
  await right.focus();
  const placed = await right.boundingBox();
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await right.boundingBox())?.y).toBeGreaterThan((placed?.y ?? 0) + 4);
  await expect(page.getByRole('button', { name: 'Seguir · 1 crédito' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancelar', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Marcar el suelo' })).toBeVisible();
  await speak(page, 'en');
});

test('a model whose file does not say its unit asks for its size', async ({ page }) => {
  await enter(page);
  await startProject(page, await roomPhoto('unit.png'));
  await photoIsRead(page, 'unit.png');
  await page.getByRole('button', { name: 'Arrange by hand' }).click();
  await expect(page.getByRole('application')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('radio', { name: 'Yours' }).click();
  const bytes = await boxGlb({ size: [400, 450, 400], color: [0.2, 0.3, 0.5, 1] });
  const file = { name: 'pouf-in-mm.glb', mimeType: 'model/gltf-binary', buffer: Buffer.from(bytes) };
  await page.getByLabel('Choose 3D models').setInputFiles(file);
  await expect(page.getByText(/^The file does not say its unit/)).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Millimetres\s*40 × 40 × 45 cm/ }).click();
  await ownModel(page).click({ timeout: 120_000 });
  await expect(
    page.getByRole('application').getByRole('button', { name: /^pouf-in-mm, 40 by 40 cm/ }),
  ).toBeVisible();
});

function ownModel(page: Page) {
  return page.getByRole('list', { name: 'Your own furniture' }).getByRole('button', { name: /^pouf-in-mm/ });
}
