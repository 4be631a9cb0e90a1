import path from 'node:path';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enter, speak } from './pages.ts';
import { potPhoto } from './photos.ts';
import { aLook, aRun, draw, more, openStudio, png, steps } from './studio-page.ts';

test.beforeAll(async () => {
  await installTinyCheckpoints(path.join(process.env['ESCENA_E2E_DATA'] ?? '', 'models'));
});

test('a photo is put into words; pictures are found by words and by meaning, collected and compared', async ({
  page,
}) => {
  await enter(page);
  await openStudio(page, await potPhoto('words.png'));
  const words = page.getByLabel('In your words');
  await page.getByRole('button', { name: 'Describe the photo' }).click();
  // The tiny network knows colours: the pot is clay.
  await expect(page.getByRole('button', { name: 'red', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
    aLook,
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use as prompt' }).click();
  await expect(words).toHaveValue(/red style/);
  await words.fill('a quiet zebra');
  await more(page);
  await steps(page, 2);
  await page.getByRole('radio', { name: '2', exact: true }).click();
  await draw(page);
  await expect(png(page)).toBeVisible(aRun);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Collections' }).click();
  await page.getByLabel('New collection').fill('Zebras');
  await page.getByRole('button', { name: 'Add', exact: true }).last().click();
  await expect(page.getByRole('checkbox', { name: 'Zebras' })).toBeChecked();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.goto('/pictures');
  await page.getByRole('searchbox').fill('ZEBRA quiet');
  await expect(page.getByText('2 pictures', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Zebras · 1$/ }).click();
  await expect(page.getByText('1 picture', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  const compare = page.getByRole('button', { name: 'Compare: a quiet zebra' });
  await expect(compare).toHaveCount(2);
  await compare.first().click();
  await compare.last().click();
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expectAccessible(page);

  // Every picture has a meaning as soon as the worker has come to it.
  await page.getByRole('radio', { name: 'Meaning' }).click();
  // The tiny network sees noise somewhere among three colours, and one of them at least lies near.
  await expect(async () => {
    for (const colour of ['red', 'green', 'blue']) {
      await page.getByRole('searchbox').fill(`something ${colour}`);
      const found = page.getByRole('article').first().waitFor({ timeout: 4_000 });
      if (
        await found.then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error('nothing lies near');
  }).toPass(aLook);
  await speak(page, 'es');
  await expectAccessible(page);
  await speak(page, 'en');
});

test('how it works: noise by the checkpoint’s own schedule, and out of it again, on one’s own photo', async ({
  page,
}) => {
  await enter(page);
  await openStudio(page, await potPhoto('explained.png'));
  await page.getByRole('link', { name: 'How does it draw?' }).click();
  await page.getByLabel('Checkpoint').selectOption({ label: 'tiny-plain' });
  await page.getByRole('slider', { name: 'Steps' }).fill('6');
  await page.getByRole('button', { name: /^Show it · / }).click();
  await expect(page.getByText(/^Unpacked again: \d+\.\d dB$/)).toBeVisible(aRun);
  await expect(page.getByText(/^Back again: -?\d+\.\d dB to the photo$/)).toBeVisible(aRun);
  await expect(page.getByText(/^Time \d+: \d+% photo, \d+% noise$/)).toHaveCount(5);
  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: '2. Se añade ruido' })).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'en');
});

test('a photo is changed as an instruction says, by a checkpoint that takes any', async ({ page }) => {
  await enter(page);
  await openStudio(page, await potPhoto('told.png'), 'tiny-flux');
  // Before the worker has looked inside it, its size is guessed.
  await expect(async () => {
    await page.reload();
    await page.getByLabel('Checkpoint').selectOption({ label: 'tiny-flux' }, { timeout: 3_000 });
    await expect(page.getByText(/of 511 tokens/).first()).toBeVisible({ timeout: 3_000 });
  }).toPass(aLook);
  await page.getByRole('radio', { name: 'An instruction' }).click();
  await page.getByLabel('In your words').fill('make it blue');
  await more(page);
  await steps(page, 2);
  await draw(page);
  await expect(png(page)).toBeVisible(aRun);
});
