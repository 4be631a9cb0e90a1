import { expect, test } from '@playwright/test';
import { credits, enter, photoIsRead, slider, stage, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';
import { postgresSessionPid, workerPid } from './stack.ts';

test.beforeEach(async ({ page }) => {
  await enter(page);
  await startProject(page, await roomPhoto('room.png'));
  await photoIsRead(page, 'room.png');
});

test('a worker killed in the middle loses no job and charges once', async ({ page }) => {
  const before = await credits(page);
  await stage(page, 'Bedroom', 'Mid-century');
  await expect(page.getByRole('img', { name: 'The picture so far' })).toBeVisible({ timeout: 120_000 });
  const killed = await workerPid();
  process.kill(killed, 'SIGKILL');
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  expect(await workerPid()).not.toBe(killed);
  await expect.poll(() => credits(page)).toBe(before - 1);
});

test('a database that crashes in the middle loses no job', async ({ page }) => {
  const before = await credits(page);
  await stage(page, 'Living room', 'Modern');
  await expect(page.getByRole('img', { name: 'The picture so far' })).toBeVisible({ timeout: 120_000 });
  // One process of the server dying makes PostgreSQL end all sessions and recover, as after a crash.
  process.kill(await postgresSessionPid(), 'SIGKILL');
  await expect(slider(page)).toBeVisible({ timeout: 240_000 });
  await expect.poll(() => credits(page)).toBe(before - 1);
});

test('a cancelled job stops, charges nothing, and the next one runs', async ({ page }) => {
  const before = await credits(page);
  await stage(page, 'Living room', 'Scandinavian');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled').first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => credits(page)).toBe(before);
});
