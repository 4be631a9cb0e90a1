/** What a person does on the pages, in their words. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Upload } from './photos.ts';

/** Signs in on this machine: the first time by making the studio, later by continuing as its owner. */
export async function enter(page: Page): Promise<void> {
  await page.goto('/');
  const create = page.getByRole('button', { name: 'Create your studio' });
  const again = page.getByRole('button', { name: /^Continue as/ });
  await create.or(again).click();
  await expect(
    page.getByRole('heading', { name: 'Projects' }).or(page.getByText('Bring your first room')),
  ).toBeVisible();
}

/** Starts a project with `photo`: on the empty page by choosing it there, later by the button; ends on its page. */
export async function startProject(page: Page, photo: Upload): Promise<void> {
  await page.goto('/');
  const fresh = page.getByRole('button', { name: 'Choose photos' });
  const another = page.getByRole('button', { name: 'New project', exact: true });
  await expect(fresh.or(another).first()).toBeVisible();
  if (!(await fresh.isVisible())) {
    await another.click();
    await page.waitForURL(/\/projects\//);
  }
  await page.locator('input[type=file]').first().setInputFiles(photo);
  await page.waitForURL(/\/projects\//);
}

/** From the projects page to the newest project. */
export async function openFirstProject(page: Page): Promise<void> {
  await page.locator('a[href^="/projects/"]').first().click();
  await page.waitForURL(/\/projects\//);
}

/** The photo's tile once the worker has read it. */
export function readyPhoto(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Waits for the worker, which on a busy machine takes its time over the first photo. */
export async function photoIsRead(page: Page, name: string): Promise<void> {
  await expect(readyPhoto(page, name)).toBeVisible({ timeout: 120_000 });
}

/** Chooses the language. A click on a page that is not awake yet is lost: clicks again, as a person would. */
export async function speak(page: Page, locale: 'en' | 'es'): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: locale === 'en' ? 'English' : 'Español' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

/** Presses the button that carries the price. */
export async function stage(page: Page, room: string, style: string): Promise<void> {
  await page.getByRole('radio', { name: room }).click();
  await page.getByRole('radio', { name: style }).click();
  await page.getByRole('button', { name: /^Stage it/ }).click();
}

export function slider(page: Page): Locator {
  return page.getByRole('slider', { name: 'Compare before and after' });
}

/** Clicks what starts a download and gives the file. */
export async function download(page: Page, trigger: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [started] = await Promise.all([page.waitForEvent('download'), trigger.click()]);
  return { name: started.suggestedFilename(), bytes: await readFile(await started.path()) };
}

/** The balance in the header. */
export async function credits(page: Page): Promise<number> {
  const words = await page
    .getByText(/^[\d,]+ credits?$/)
    .first()
    .innerText();
  return Number(words.replaceAll(/\D/g, ''));
}
