import { expect, test } from '@playwright/test';
import { credits, enter, photoIsRead, stage, startProject } from './pages.ts';
import { cmykPhoto, featurelessPhoto, roomPhoto, textFile, truncatedPhoto } from './photos.ts';

test.beforeEach(async ({ page }) => enter(page));

const refusals = [
  { what: 'a text file with a picture’s name', make: textFile, says: 'This file is not a picture.' },
  { what: 'a photo cut in half', make: truncatedPhoto, says: 'The picture is cut off or damaged.' },
  { what: 'a CMYK picture', make: cmykPhoto, says: 'This is a CMYK picture, made for printing.' },
];

for (const { what, make, says } of refusals) {
  test(`${what} is refused with words and a remedy, and costs nothing`, async ({ page }) => {
    await startProject(page, await roomPhoto('good.png'));
    await photoIsRead(page, 'good.png');
    const before = await credits(page);
    const bad = await make();
    await page.locator('input[type=file]').first().setInputFiles(bad);
    const tile = page.getByRole('button', { name: `${bad.name}, could not be read` });
    await expect(page.getByText(says).or(tile).first()).toBeVisible();
    if (await tile.isVisible()) await tile.click();
    await expect(page.getByText(says).first()).toBeVisible();
    expect(await credits(page)).toBe(before);
  });
}

test('a photo without a floor asks for the floor, and charges nothing', async ({ page }) => {
  await startProject(page, await featurelessPhoto());
  await photoIsRead(page, 'wall.png');
  const before = await credits(page);
  await stage(page, 'Living room', 'Modern');
  await expect(page.getByText('No free floor could be found in this photo.')).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('button', { name: 'Mark the floor' }).first()).toBeVisible();
  await expect.poll(() => credits(page)).toBe(before);
});
