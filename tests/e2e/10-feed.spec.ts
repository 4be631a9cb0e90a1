import { createServer, type Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { credits, download, enter, photoIsRead, startProject } from './pages.ts';
import { potPhoto } from './photos.ts';

/** A shop's server; the configuration lets the worker reach it. */
const port = Number(process.env['ESCENA_E2E_HOOK_PORT']);
const shop = `http://127.0.0.1:${port}`;

test.beforeEach(async ({ page }) => enter(page));

test('a catalogue becomes named pictures, row by row, each paid once', async ({ page }) => {
  const { buffer } = await potPhoto('pot.png');
  const there = new Set(['/pot.png', '/jar.png']);
  const server = createServer(({ url = '' }, response) => {
    if (there.has(url)) response.writeHead(200, { 'content-type': 'image/png' }).end(buffer);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await startProject(page, await potPhoto('pot.png'));
    // The address says which photo is on the table once it is there.
    await photoIsRead(page, 'pot.png');
    await page.getByRole('link', { name: 'Catalogues' }).first().click();
    await expect(page.getByText('None yet.', { exact: false })).toBeVisible();
    await expectAccessible(page);
    const before = await credits(page);

    await bring(page, ['sku,image,title,color:product', 'A,ftp://x/a,Pot,forest', 'A,,Jar,glow']);
    await expect(page.getByText('Line 2, image:')).toBeVisible();
    await expect(page.getByText('Line 3, color:product:')).toBeVisible();
    await expect(page.getByRole('button', { name: /pictures? · / })).toBeDisabled();
    await expectAccessible(page);

    await bring(page, [
      'sku;image;title;color:product;scene;price',
      `POT-1;${shop}/pot.png;Clay pot;;amazon;9,90`,
      `POT-2;${shop}/pot.png;Clay pot;forest|navy;white;9,90`,
      `JAR-1;${shop}/jar.png;Jar;sand;transparent;12`,
      `JAR-2;${shop}/late.png;Late jar;;white;12`,
      `POT-3;${shop}/pot.png;Clay pot;#aa3322;amazon;9,90`,
    ]);
    await expect(page.getByText('5 rows are right', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: '6 pictures · 5 credits' }).click();
    await page.waitForURL(/\/feeds\/feed_/);
    await expect(page.getByRole('status').filter({ hasText: 'Done · 4 of 5 done · 1 failed' })).toBeVisible({
      timeout: 5 * 60_000,
    });
    await expect(page.getByRole('radio', { name: 'Open 0' })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Clay pot, picture 2' })).toBeVisible();
    await expect(page.getByText('Nothing answers at this address.', { exact: false })).toBeVisible();
    await expectAccessible(page);

    there.add('/late.png');
    await page.getByRole('radio', { name: 'Failed 1' }).click();
    await page.getByRole('button', { name: 'Try Late jar again' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Done · 5 of 5 done' })).toBeVisible({
      timeout: 3 * 60_000,
    });
    const zip = await download(page, page.getByRole('link', { name: 'All pictures' }));
    expect(zip.name).toBe('articles-pictures.zip');
    expect(Object.keys(unzipSync(zip.bytes))).toEqual([
      'pot-1-packshot.jpg',
      'pot-2-product-forest-white.jpg',
      'pot-2-product-navy-white.jpg',
      'jar-1-product-sand-transparent.png',
      'jar-2-white.jpg',
      'pot-3-product-aa3322-packshot.jpg',
    ]);
    const report = await download(page, page.getByRole('link', { name: 'Report' }));
    expect(report.bytes.toString()).toContain('"Clay pot, product en azul marino, sobre fondo blanco"');
    expect(await credits(page)).toBe(before - 5);
  } finally {
    await close(server);
  }
});

async function bring(page: Page, lines: readonly string[]): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .last()
    .setInputFiles({ name: 'articles.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
