/** What a person does in the studio, with the tiny checkpoints. */
import { expect, type Locator, type Page } from '@playwright/test';
import { photoIsRead, startProject } from './pages.ts';
import type { Upload } from './photos.ts';

/** Their networks are a few numbers and draw noise, which serves: what is tested is the way there and back. */
const plain = 'tiny-plain';
/** a worker looks at its store three times a minute */
export const aLook = { timeout: 90_000 };
export const aRun = { timeout: 120_000 };

/** A project's studio, once the checkpoint of that name can be chosen. */
export async function openStudio(page: Page, photo: Upload, checkpoint = plain): Promise<void> {
  await startProject(page, photo);
  await photoIsRead(page, photo.name);
  // The worker tells of what was installed in its own time.
  await expect(async () => {
    await page.goto(`${page.url().replace(/\/studio.*|\?.*/, '')}/studio`);
    await page.getByLabel('Checkpoint').selectOption({ label: checkpoint }, { timeout: 3_000 });
    await expect(page.getByLabel('Checkpoint')).toHaveValue(checkpoint, { timeout: 1_000 });
  }).toPass(aLook);
}

export async function more(page: Page): Promise<void> {
  await page.getByText('More settings').click();
  await expect(page.getByLabel('Seed', { exact: true })).toBeVisible();
}

export async function steps(page: Page, count: number): Promise<void> {
  await page.getByRole('slider', { name: 'Steps' }).fill(String(count));
}

export async function draw(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Draw (it|\d+ pictures) · / }).click();
}

export function png(page: Page): Locator {
  return page.getByRole('link', { name: 'Download PNG' });
}

/** What was made here, newest first. */
export function runs(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Made here' }).getByRole('button', { name: /picture/ });
}
