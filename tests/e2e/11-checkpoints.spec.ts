import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedFolder, servedPath } from '@escena/diffusion/testing/model-host';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startModelServer } from './model-server.ts';
import { enter, speak } from './pages.ts';
import { workerPid } from './stack.ts';

const port = Number(process.env['ESCENA_E2E_HOOK_PORT']);
const name = 'tiny-e2e';
const title = 'Tiny checkpoint';
const weights = 'unet/weights.bin';
const weightBytes = 40_000_000;
const plain = fileURLToPath(new URL('../../packages/diffusion/fixtures/plain', import.meta.url));
/** a worker looks at its store and its manifests three times a minute */
const aLook = { timeout: 40_000 };
/** a worker that was killed is taken for gone, and so is its lock */
const aTakeover = { timeout: 120_000 };

/** The checkpoint's card. */
function card(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: title });
}

async function openPage(page: Page): Promise<void> {
  await page.goto('/settings/checkpoints');
  await expect(page.getByRole('heading', { name: 'Bring one by hand' })).toBeVisible(aLook);
}

/** By keyboard, as every step here could be. */
async function press(target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  await target.focus();
  await target.press('Enter');
}

test('a checkpoint is brought from a bad server, readied and removed; the page tells the truth throughout', async ({
  page,
}) => {
  test.setTimeout(12 * 60_000);
  const more = { [weights]: Uint8Array.from({ length: weightBytes }, (_, i) => (i * 7919) >> 3) };
  const { files, manifest } = await servedFolder(plain, {
    origin: `http://127.0.0.1:${port}`,
    name,
    more,
    manifest: { title },
  });
  const victim = servedPath(name, weights);
  await using server = await startModelServer(port, { files, victim });
  const manifests = process.env['ESCENA_E2E_MANIFESTS'] ?? '';
  await writeFile(path.join(manifests, `${name}.json`), JSON.stringify(manifest));

  await enter(page);
  await openPage(page);
  await expect(page.getByText('No checkpoint yet')).toBeVisible();
  await expect(card(page)).toBeVisible(aLook);
  await expect(card(page).getByText('Free for any use, paid work included')).toBeVisible();
  await expectAccessible(page);

  await test.step('comes, with its rate and its file', async () => {
    server.behave('slow');
    await press(card(page).getByRole('button', { name: `Download ${title}` }));
    await expect(card(page).getByRole('status')).toHaveText('Downloading', { timeout: 60_000 });
    await expect(card(page).getByText(/ of 40 MB · .*B\/s · .* left/)).toBeVisible();
    await expect(card(page).getByText(`: ${weights}`)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the server falls silent', async () => {
    server.behave('stall');
    await expect(card(page).getByRole('status')).toHaveText(
      'Waiting for the server: nothing has come for some seconds',
    );
    await expect(card(page).getByText(/B\/s/)).toHaveCount(0);
  });

  await test.step('it is paused, and stays so over a reload', async () => {
    await press(card(page).getByRole('button', { name: `Pause ${title}` }));
    await expect(card(page).getByRole('status')).toHaveText(/^Paused at .* of 40 MB$/);
    await page.reload();
    await expect(card(page).getByRole('status')).toHaveText(/^Paused at .* of 40 MB$/);
    await expectAccessible(page);
  });

  await test.step('it goes on from the byte where it stopped', async () => {
    server.behave('slow');
    await press(card(page).getByRole('button', { name: `Resume ${title}` }));
    const said = card(page).getByText(/Went on from byte [\d,]+/);
    await expect(said).toBeVisible({ timeout: 60_000 });
    const from = Number(/byte ([\d,]+)/.exec(await said.innerText())?.[1]?.replaceAll(',', ''));
    expect(from).toBeGreaterThan(0);
    expect(server.ranges(victim).at(-1)).toBe(from);
  });

  await test.step('the connection breaks off, then the server is busy', async () => {
    server.behave('drop');
    await expect(card(page).getByRole('status')).toHaveText(
      'The connection broke off. Asking again in a moment',
      { timeout: 60_000 },
    );
    server.behave('busy');
    await expect(card(page).getByRole('status')).toHaveText(
      'The server is busy or failing. Asking again in a moment',
      { timeout: 60_000 },
    );
    await expect(card(page).getByText(/asked again (once|\d+ times)/)).toBeVisible();
  });

  await test.step('the worker is killed, and its successor goes on', async () => {
    server.behave('stall');
    await expect(card(page).getByRole('status')).toHaveText(/^Waiting for the server/, aTakeover);
    const before = server.ranges(victim).length;
    process.kill(await workerPid(), 'SIGKILL');
    await expect.poll(() => server.ranges(victim).length, aTakeover).toBeGreaterThan(before);
    expect(server.ranges(victim).at(-1)).toBeGreaterThan(0);
  });

  await test.step('the server lies about the length, then about the content', async () => {
    server.behave('drop');
    await expect(card(page).getByRole('status')).toHaveText(/^The connection broke off/, aTakeover);
    server.behave('lie');
    const notIt = card(page).getByText(`The file is not what it should be (${weights})`);
    await expect(notIt).toBeVisible({ timeout: 90_000 });
    await expectAccessible(page);
    server.behave('corrupt');
    await press(card(page).getByRole('button', { name: `Try ${title} again` }));
    await expect(notIt).toBeHidden();
    await expect(notIt).toBeVisible({ timeout: 90_000 });
    await expect(card(page).getByText(/sha256 [0-9a-f]{64}, not [0-9a-f]{64}/)).toBeVisible();
    await expect(page.getByText('No checkpoint yet')).toBeVisible();
  });

  await test.step('it is whole at last, and timed on this machine', async () => {
    server.behave('good');
    await press(card(page).getByRole('button', { name: `Try ${title} again` }));
    await expect(card(page).getByText('20 steps on this machine:')).toBeVisible({ timeout: 120_000 });
    await expect(card(page).getByText(/for 512 × 512/)).toBeVisible();
    await expect(card(page).getByText(/Every file checked/)).toBeVisible();
    await expect(card(page).getByText('trained at 128 × 128')).toBeVisible();
    await expect(page.getByText('No checkpoint yet')).toBeHidden();
    await expectAccessible(page);
  });

  const choose = async (action: string): Promise<void> => {
    await press(card(page).getByRole('button', { name: `Actions for ${title}` }));
    await press(page.getByRole('menuitem', { name: action }));
  };

  await test.step('checked, prepared, told in Spanish', async () => {
    await choose('Check every file');
    await expect(card(page).getByRole('status')).toHaveText('Every file is right', { timeout: 60_000 });
    await choose('Prepare: faster, same pictures');
    await expect(card(page).getByText('Prepared for this machine')).toBeVisible({ timeout: 120_000 });
    await expect(card(page).getByRole('status')).toHaveText('Measured', { timeout: 120_000 });
    await speak(page, 'es');
    await expect(page.getByRole('heading', { name: 'Instalados' })).toBeVisible();
    await expect(card(page).getByText('Preparado para este equipo')).toBeVisible();
    await expectAccessible(page);
    await speak(page, 'en');
  });

  await test.step('removed, and the disk is given back', async () => {
    await choose('Remove');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Remove' }));
    await expect(card(page).getByText(/^Removed: 40 MB given back/)).toBeVisible({ timeout: 60_000 });
    await expect(card(page).getByRole('button', { name: `Download ${title}` })).toBeVisible();
    await expect(page.getByText('No checkpoint yet')).toBeVisible();
  });
});
