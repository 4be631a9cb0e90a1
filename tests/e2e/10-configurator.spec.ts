/** A product in a shop's page on another origin: chosen, seen, ordered, checked by the shop, made and printed. */
import { createHash } from 'node:crypto';
import { createEscena, OrderVerificationError, verifyOrder } from '@escena/client';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enter, photoIsRead, speak, startProject } from './pages.ts';
import { potPhoto } from './photos.ts';
import { openShopServer } from './shop-server.ts';

/** From a photo to a product that shoppers may choose; ends on its page. */
async function offerPot(page: Page, name: string): Promise<void> {
  await enter(page);
  await startProject(page, await potPhoto(name));
  await photoIsRead(page, name);
  await page.getByRole('link', { name: 'Products' }).click();
  await expect(page.getByText(/^The product takes \d+% of the photo/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Offer this to shoppers' })).toBeDisabled();
  await page.getByRole('button', { name: 'Forest green' }).click();
  await page.getByRole('button', { name: 'Words or a logo on the product' }).click();
  await page.getByRole('button', { name: 'Offer this to shoppers' }).click();
  await page.waitForURL(/\/shop\/cfg_/);
}

test('chosen in a shop on another origin, verified, and made once', async ({ page, browser, baseURL }) => {
  await using shop = await openShopServer();
  await using stranger = await openShopServer();
  await offerPot(page, 'clay pot.png');
  const made = page.getByRole('heading', { name: 'clay pot', level: 2 });
  await expect(made).toBeVisible();
  await page.getByLabel('Addresses of your shop').fill(`${shop.origin}/pots?page=1`);
  await page.getByLabel('A logo').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: 'clay pot as you chose it' })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  const snippet = await page.getByLabel('Code for your shop’s page').inputValue();
  const issuer = (await page.getByText(/\/api\/orders\/workspace_/).innerText()).trim();
  const [, address = ''] = /src="([^"]+)"/.exec(snippet) ?? [];

  // A shopper: no cookie of ours, a page that is not ours.
  const shopper = await browser.newContext();
  const store = await shopper.newPage();
  shop.show(snippet);
  await store.goto(shop.origin);
  const frame = store.frameLocator('#escena');
  await expect(frame.getByRole('img', { name: 'clay pot as you chose it' })).toBeVisible({
    timeout: 120_000,
  });
  expect(await shopper.cookies()).toEqual([]);
  await expect(store.locator('#escena')).not.toHaveAttribute('height', '640');
  const clay = await lookOf(frame);
  await frame.getByRole('radio', { name: 'Forest green' }).check();
  await expect.poll(async () => greenness(await lookOf(frame))).toBeGreaterThan(greenness(clay) + 20);
  const green = await lookOf(frame);
  await frame.getByLabel('Name (optional)').fill('Lucía 🦊');
  await expect(frame.getByText('No font has these characters: 🦊')).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Add to basket' })).toBeDisabled();
  await frame.getByLabel('Name (optional)').fill('Lucía');
  await expect.poll(async () => changedCells(green, await lookOf(frame)).length).toBeGreaterThan(10);
  // Only where the words are.
  for (const [x, y] of changedCells(green, await lookOf(frame)))
    expect([x > 0.35 && x < 0.65, y > 0.41 && y < 0.61]).toEqual([true, true]);
  await expectAccessible(store);
  await frame.getByRole('button', { name: 'Add to basket' }).click();
  await expect(frame.getByText('Added to the basket.')).toBeVisible();

  // The shop's server.
  await expect.poll(() => shop.basket.length).toBe(1);
  const [payload = ''] = shop.basket;
  const logo = await orderLogo(frame);
  await expect.poll(() => shop.basket.length).toBe(2);
  const order = await verifyOrder({ payload, issuer, audience: shop.origin });
  expect(order.choices).toMatchObject({
    parts: { Colour: { kind: 'color', color: '#24492f' } },
    texts: { Name: { text: 'Lucía', finish: { kind: 'print' } } },
  });
  const [head, body, signature] = payload.split('.');
  const claims = Buffer.from(body ?? '', 'base64url').toString();
  const forged = Buffer.from(claims.replace('Lucía', 'Lucas')).toString('base64url');
  await expect(
    verifyOrder({ payload: `${head}.${forged}.${signature}`, issuer, audience: shop.origin }),
  ).rejects.toThrow(OrderVerificationError);
  await expect(verifyOrder({ payload, issuer, audience: stranger.origin })).rejects.toThrow('another shop');

  // Another origin sees nothing of it, and no other page of ours can be framed at all.
  const policy = (await fetch(address)).headers;
  expect(policy.get('content-security-policy')).toContain(`frame-ancestors ${shop.origin}`);
  expect([policy.get('x-frame-options'), policy.get('set-cookie')]).toEqual([null, null]);
  const home = (await fetch(baseURL ?? '')).headers;
  expect(home.get('x-frame-options')).toBe('DENY');
  expect(home.get('content-security-policy')).toContain("frame-ancestors 'none'");
  stranger.show(snippet);
  await store.goto(stranger.origin);
  await expect.poll(() => store.frames().at(-1)?.url()).toMatch(/^chrome-error:/);

  // The design again from its link, in Spanish, in the shop's own colour.
  await store.goto(`${order.preview}&lang=es&accent=ffd400`);
  await expect(store.getByLabel('Name (opcional)')).toHaveValue('Lucía');
  await expect(store.getByRole('radio', { name: 'Verde bosque' })).toBeChecked();
  await expect(store.getByRole('button', { name: 'Añadir a la cesta' })).toBeDisabled();
  await expectAccessible(store);
  await shopper.close();

  const escena = createEscena({ apiKey: await newKey(page), baseUrl: baseURL ?? '' });
  // The shopper's own logo: named by its hash in the order, fetched by the shop, the same to the byte.
  const withLogo = await verifyOrder({ payload: shop.basket[1] ?? '', issuer, audience: shop.origin });
  expect(withLogo.choices).toMatchObject({ texts: {}, pictures: { Name: { kind: 'logo' } } });
  const { files } = await escena.getDesign({ designId: withLogo.design });
  const file = Buffer.from(await (await fetch(files[0]?.link ?? '')).arrayBuffer());
  expect(file.equals(logo)).toBe(true);
  expect(withLogo.files).toEqual({
    Name: {
      sha256: createHash('sha256').update(file).digest('hex'),
      mime: 'image/svg+xml',
      bytes: file.length,
    },
  });
  expect(await escena.getDesign({ designId: order.design })).toMatchObject({ orders: 1, jobId: null });
  const before = (await escena.getCredits()).available;
  const started = await escena.renderDesign({ designId: order.design });
  const again = await escena.renderDesign({ designId: order.design });
  expect(again.id).toBe(started.id);
  const job = await escena.waitForJob(started.id, { pollMs: 500 });
  expect(job).toMatchObject({ status: 'succeeded', credits: 1 });
  expect((await escena.renderDesign({ designId: order.design })).id).toBe(started.id);
  expect((await escena.getCredits()).available).toBe(before - 1);
  const [output] = job.outputs;
  const print = output?.files.find(({ name }) => name === 'print-1.pdf');
  const pdf = Buffer.from(await (await fetch(print?.link ?? '')).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await fetch(output?.links.png ?? '')).status).toBe(200);

  await page.goBack();
  await page.reload();
  await expect(page.getByText('Colour: Forest green · Name: “Lucía”')).toBeVisible();
  await expect(page.getByText(/^Ordered once/)).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'their own picture' })).toBeVisible();
});

test('the shop’s page in Spanish, by keyboard, withdrawn at the end', async ({ page }) => {
  await offerPot(page, 'maceta.png');
  const address = /src="([^"]+)"/.exec(await page.getByLabel('Code for your shop’s page').inputValue())?.[1];
  expect((await fetch(address ?? '')).status).toBe(404);
  await speak(page, 'es');
  const publish = page.getByRole('button', { name: 'Publicar' });
  await publish.focus();
  await publish.press('Enter');
  await expect(page.getByText('Publicado · ninguna tienda puede mostrarlo todavía')).toBeVisible();
  expect((await fetch(address ?? '')).status).toBe(200);
  await page.getByLabel('Direcciones de tu tienda').fill('no es una dirección');
  await expect(page.getByText('Esto no es una dirección web: no es una dirección')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Guardar' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retirar' }).press('Enter');
  await expect(page.getByText('Sin publicar')).toBeVisible();
  expect((await fetch(address ?? '')).status).toBe(404);
  await page.getByRole('button', { name: 'Eliminar' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Eliminar' }).press('Enter');
  await expect(page.getByText('Aún no hay nada.', { exact: false })).toBeVisible();
  await speak(page, 'en');
});

/** A red disc of the shopper's own in place of the name and into the basket, after one that would run. @returns its bytes */
async function orderLogo(frame: FrameLocator): Promise<Buffer> {
  const drawing = (inside: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`);
  const logo = drawing('<circle cx="20" cy="10" r="10" fill="#d01020"/>');
  const named = await lookOf(frame);
  await frame.getByRole('radio', { name: 'Logo' }).click();
  const chooser = frame.getByLabel('Choose a logo for Name');
  const send = (name: string, buffer: Buffer) =>
    chooser.setInputFiles({ name, mimeType: 'image/svg+xml', buffer });
  await send('trap.svg', drawing('<script>alert(1)</script>'));
  await expect(frame.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await expect(chooser).toBeEnabled();
  await send('disc.svg', logo);
  await expect(frame.getByText('disc.svg is on the product.')).toBeVisible({ timeout: 60_000 });
  await expect(frame.getByText('deleted after 24 hours', { exact: false })).toBeVisible();
  await expect.poll(async () => changedCells(named, await lookOf(frame)).length).toBeGreaterThan(10);
  for (const [x, y] of changedCells(named, await lookOf(frame)))
    expect([x > 0.35 && x < 0.65, y > 0.41 && y < 0.61]).toEqual([true, true]);
  await frame.getByRole('button', { name: 'Add to basket' }).click();
  await expect(frame.getByText('Added to the basket.')).toBeVisible();
  return logo;
}

/** A picture made small: what a shopper sees, in cells. */
interface Look {
  readonly width: number;
  readonly height: number;
  /** RGBA */
  readonly data: readonly number[];
}

async function lookOf(frame: FrameLocator): Promise<Look> {
  return frame.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const [width, height] = [90, 70];
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(canvas, 0, 0, width, height);
    return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
  });
}

/** How much greener than red the product is, levels. */
function greenness({ data }: Look): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) continue;
    sum += (data[i + 1] ?? 0) - (data[i] ?? 0);
    count += 1;
  }
  return sum / Math.max(1, count);
}

/** Where two looks differ to the eye, fractions of width and height. */
function changedCells(a: Look, b: Look): (readonly [x: number, y: number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > 12))
      cells.push([((i / 4) % a.width) / a.width, Math.floor(i / 4 / a.width) / a.height]);
  return cells;
}

/** An API key from the settings, as a shop makes it. */
async function newKey(page: Page): Promise<string> {
  await page.goto('/settings/api');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Shop ${process.pid}`);
  await page.getByRole('button', { name: 'Make key' }).click();
  const key = await page.getByRole('textbox', { name: 'API key', exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return key;
}
