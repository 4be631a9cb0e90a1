/** An ad campaign from a brand's colours to the channels: made, approved, shown on a page of another origin, learnt from. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { download, enter, photoIsRead, speak, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';
import { openShopServer, type ShopServer } from './shop-server.ts';

/** A plan is made once a minute. */
const planned = 2.5 * 60_000;

let publisher: ShopServer;
test.beforeAll(async () => {
  publisher = await openShopServer();
});
test.afterAll(async () => {
  await publisher[Symbol.asyncDispose]();
});

async function writeSegment(group: Locator, name: string, headlines: readonly string[]): Promise<void> {
  await group.getByLabel('Segment', { exact: true }).fill(name);
  await group.getByLabel('Headline 1', { exact: true }).fill(headlines[0] ?? '');
  await group.getByRole('button', { name: 'Another headline to try' }).click();
  await group.getByLabel('Headline 2', { exact: true }).fill(headlines[1] ?? '');
  await group.getByLabel('Button', { exact: true }).fill('Choose yours');
  await group.getByRole('checkbox', { name: /^mug\.png for/ }).check();
}

async function makeKit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Brand kits' }).click();
  await page.getByLabel('Name of the kit').fill('Galicia Mugs');
  await page.getByLabel('Brand', { exact: true }).fill('#1f4d3a');
  await page.getByLabel('Font of headlines').selectOption('playfair-display');
  await page.getByRole('checkbox', { name: 'Use mug.png as a logo' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the kit' }).click();
  await expect(page.getByRole('button', { name: 'Galicia Mugs' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'All campaigns' }).click();
}

test('a picture becomes ads for two segments; what is approved is shown, learnt from and taken out', async ({
  page,
  context,
}) => {
  test.setTimeout(8 * 60_000);
  await enter(page);
  await speak(page, 'en');
  await startProject(page, await roomPhoto('mug.png', 640));
  await photoIsRead(page, 'mug.png');
  await page.getByRole('link', { name: 'Campaigns' }).first().click();
  await expect(page.getByText('None yet. One picture becomes', { exact: false })).toBeVisible();
  await makeKit(page);

  await page.getByRole('link', { name: 'New campaign' }).click();
  await page.getByLabel('Name of the campaign').fill('Autumn mugs');
  await page.getByLabel('Brand kit').selectOption({ label: 'Galicia Mugs' });
  await page.getByLabel('Where a click leads').fill(`${publisher.origin}/mugs`);
  await writeSegment(page.getByRole('group', { name: /^Segment/ }).first(), 'Gifts', [
    'A name on it',
    'Wrapped and ready',
  ]);
  await page.getByRole('button', { name: 'Add a segment' }).click();
  await writeSegment(page.getByRole('group', { name: /^Segment/ }).nth(1), 'Cafés', [
    'Stack them high',
    'Survives the dishwasher',
  ]);
  await page.getByLabel('From the left').fill('0.3');
  const background = page.getByLabel('Where a frame has another shape');
  await background.selectOption('Its product in a set: Plinth');
  await expect(page.getByRole('button', { name: 'Make 8 creatives · 2 credits' })).toBeEnabled();
  await background.selectOption('Cropped');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make 8 creatives · 1 credit' }).click();
  await page.waitForURL(/\/ads\/cmp_/);
  const campaignId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  // Everything waits: nothing is let out by being made.
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Approve / }) });
  await expect(cards).toHaveCount(8, { timeout: 120_000 });
  await expect(page.getByText('Approve at least one creative first', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  await page.getByLabel('Note for the log').fill('as agreed');
  await page.getByRole('button', { name: 'Approve 8' }).click();
  await expect(page.getByText(/Approved by/)).toHaveCount(8);
  const first = page.getByRole('listitem', { name: 'A name on it, Meta: Feed, square' });
  await first.getByRole('button', { name: /^Take the decision on/ }).click();
  await first.getByRole('button', { name: /^Reject/ }).click();
  await expect(first.getByText('Rejected', { exact: true })).toBeVisible();
  await first.getByText('3 entries in its log').click();
  await expect(first.getByText('as agreed')).toBeVisible();
  await page.getByText('How it learns, and when it stops by itself').click();
  const sample = page.getByLabel('Minimum sample');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await sample.fill('5');
  await expect(save).toBeDisabled();
  await sample.fill('200');
  await expectAccessible(page);
  await save.click();
  await expect(save).toBeDisabled();
  await expect(sample).toHaveValue('200');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();

  const zip = await download(page, page.getByRole('link', { name: 'ZIP for Meta, Google and others' }));
  const files = unzipSync(new Uint8Array(zip.bytes));
  expect(zip.name).toBe('autumn-mugs.zip');
  const names = Object.keys(files);
  expect(names).toEqual(
    expect.arrayContaining([
      'meta/meta-ads.csv',
      'google/google-ads-editor.csv',
      'creatives.csv',
      'columns.csv',
    ]),
  );
  // Of the rejected one there is no trace.
  expect(names.filter((name) => name.endsWith('.jpg'))).toHaveLength(7);
  const table = new TextDecoder().decode(files['creatives.csv']);
  expect(table.trim().split('\r\n')).toHaveLength(8);
  expect(table).toContain(`utm_campaign=${campaignId}`);

  const proof = await download(page, page.getByRole('link', { name: 'Proof as PDF' }));
  expect(proof.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // What is believed before anybody saw one.
  await page.getByRole('link', { name: 'Results' }).click();
  const gifts = page.getByRole('region', { name: 'Gifts', exact: true });
  const curve = gifts.getByRole('img', { name: /curves?; the same numbers/ }).locator('path');
  await expect(curve.first()).toBeVisible({ timeout: planned });
  const before = await curve.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  await page.goBack();

  // The tag as it is offered, on somebody else's page: seen, clicked, landed.
  const tag = await page.getByLabel('With JavaScript', { exact: true }).inputValue();
  publisher.show(tag);
  const reader = await context.newPage();
  for (let visit = 0; visit < 3; visit++) {
    const told = reader.waitForResponse((response) => response.url().includes('/v1/seen/'));
    await reader.goto(`${publisher.origin}/article`);
    const ad = reader.locator('a img');
    await expect(ad).toBeVisible();
    const seen = await told;
    expect(seen.status()).toBeLessThan(300);
    if (visit === 2) continue;
    const [shop] = await Promise.all([context.waitForEvent('page'), ad.click()]);
    await shop.waitForURL(/\/mugs\?/);
    expect(new URL(shop.url()).searchParams.get('utm_campaign')).toBe(campaignId);
    await shop.close();
  }
  await reader.close();

  await page.getByRole('link', { name: 'Results' }).click();
  const rewards = gifts.locator('tbody tr td:nth-of-type(2)');
  await expect
    .poll(async () => (await rewards.allInnerTexts()).some((count) => Number(count) > 0), {
      timeout: planned,
    })
    .toBe(true);
  const after = await curve.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(after).not.toEqual(before);
  await expect(page.getByText(/ · was started · /)).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: 'Resultados' })).toBeVisible();
  await expectAccessible(page);
});
