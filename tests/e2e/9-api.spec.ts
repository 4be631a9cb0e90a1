import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { createEscena, verifyWebhook } from '@escena/client';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enter, speak } from './pages.ts';
import { roomPhoto } from './photos.ts';

/** Somebody's server that webhooks are sent to; the configuration lets the worker reach it. */
const hookPort = Number(process.env['ESCENA_E2E_HOOK_PORT']);

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

test.beforeEach(async ({ page }) => enter(page));

test('a key from the page stages a photo from a program, and a webhook tells of it', async ({
  page,
  baseURL,
}) => {
  const keyName = `Website ${process.pid}`;
  const heard: Heard[] = [];
  const receiver = await listen(heard);
  try {
    await page.goto('/settings/api');
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(keyName);
    await page.getByRole('button', { name: 'Make key' }).click();
    const apiKey = await page.getByRole('textbox', { name: 'API key', exact: true }).inputValue();
    expect(apiKey).toMatch(/^esc_live_\w{40}$/);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText(keyName)).toBeVisible();
    await expect(page.getByText(apiKey)).toHaveCount(0);

    await page.getByRole('button', { name: 'Add address' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(`http://127.0.0.1:${hookPort}/in`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const secret = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await expectAccessible(page);

    const escena = createEscena({ apiKey, baseUrl: baseURL ?? '' });
    const project = await escena.createProject({ name: 'By a program' });
    const { name, buffer } = await roomPhoto('program.png', 480);
    const data = new Uint8Array(buffer);
    const photo = await escena.uploadPhoto({ projectId: project.id, name, data }, { pollMs: 500 });
    expect(photo).toMatchObject({ status: 'ready', width: 480 });
    const run = { tool: 'staging', photoId: photo.id, input: { room: 'bedroom', style: 'modern' } } as const;
    expect((await escena.priceJob(run)).credits).toBe(1);
    const { id } = await escena.createJob(run);
    const job = await escena.waitForJob(id, { pollMs: 1000 });
    expect(job).toMatchObject({ status: 'succeeded', outputs: [{ report: { maxAbsDiffOutside: 0 } }] });
    const png = await fetch(job.outputs[0]?.links.png ?? '');
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);

    await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(1);
    const [message] = heard;
    if (!message) return;
    expect(await verifyWebhook({ ...message, secret })).toMatchObject({
      type: 'job.succeeded',
      data: { id },
    });
    await page.reload();
    await expect(page.getByText('taken', { exact: true }).first()).toBeVisible();
    await page
      .getByRole('button', { name: /^Send evt_/ })
      .first()
      .click();
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[1]?.headers['webhook-id']).toBe(message.headers['webhook-id']);

    await page.getByRole('button', { name: /^Actions for http/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No addresses yet.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: `Revoke ${keyName}` }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).last().click();
    await expect(page.getByText(keyName)).toHaveCount(0);
    await expect(escena.listProjects()).rejects.toMatchObject({ code: 'api_key.invalid' });
  } finally {
    receiver.close();
  }
});

test('the reference reads in both languages', async ({ page }) => {
  await page.goto('/docs/api');
  await expect(page.getByRole('heading', { name: 'API reference' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Start a job, or ask what it would cost' })).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: 'Referencia de la API' })).toBeVisible();
  await page.goto('/settings/api');
  await expect(page.getByRole('heading', { name: 'Claves de API' })).toBeVisible();
  await expectAccessible(page);
});

function listen(heard: Heard[]): Promise<Server> {
  const server = createServer(async (request, response) => {
    heard.push({ headers: request.headers, body: await text(request) });
    response.writeHead(204).end();
  });
  return new Promise((resolve) => server.listen(hookPort, '127.0.0.1', () => resolve(server)));
}
