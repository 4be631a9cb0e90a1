import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { enter, openFirstProject, photoIsRead, slider, speak, stage, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';

/** What the browser refused because of the page's own policy. */
function violations(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates the following/i.test(message.text())) found.push(message.text());
  });
  return found;
}

test('pages carry a policy with a nonce of their own, and the rest of the headers', async ({ page }) => {
  const first = (await page.goto('/'))?.headers() ?? {};
  const second = (await page.goto('/'))?.headers() ?? {};
  const nonce = (headers: Record<string, string>) =>
    /'nonce-(\w+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
  expect(nonce(first)).toBeTruthy();
  expect(nonce(first)).not.toBe(nonce(second));
  expect(first).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
  });
  expect(first['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(first['strict-transport-security']).toBeUndefined();
  expect(first['x-powered-by']).toBeUndefined();
});

test('a run through the studio and its editor breaks no policy; a script without the nonce does', async ({
  page,
}) => {
  test.setTimeout(12 * 60_000);
  const found = violations(page);
  await enter(page);
  await startProject(page, await roomPhoto('policy.png', 480));
  await photoIsRead(page, 'policy.png');
  await stage(page, 'Bedroom', 'Modern');
  await expect(slider(page)).toBeVisible({ timeout: 300_000 });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit the furniture' }).click();
  await expect(page.locator('canvas[data-ready=true]')).toBeVisible({ timeout: 180_000 });
  await page.goto('/settings/privacy');
  await expect(page.getByRole('heading', { name: 'How long things are kept' })).toBeVisible();
  expect(found).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="x" onerror="document.title=\'taken\'">';
    document.body.append(script);
  });
  await expect.poll(() => found.length).toBeGreaterThan(0);
  expect(await page.title()).not.toBe('taken');
});

test('a shared page: seen without a session, in both languages, reported, taken down', async ({
  page,
  browser,
}) => {
  const found = violations(page);
  await enter(page);
  await openFirstProject(page);
  await expect(slider(page)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Share by link' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = page.getByRole('textbox', { name: 'Link' }).first();
  await expect(link).toHaveValue(/\/s\/[\w-]{43}$/);
  await expectAccessible(page);
  const url = new URL(await link.inputValue());

  const guest = await browser.newContext({ locale: 'es-ES' });
  const visitor = await guest.newPage();
  const broken = violations(visitor);
  const answer = await visitor.goto(url.pathname.replace(/^/, new URL(page.url()).origin));
  expect(answer?.status()).toBe(200);
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'es');
  await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(visitor.getByText('los muebles no están ahí')).toBeVisible();
  await expectAccessible(visitor);
  await speak(visitor, 'en');
  await expect(visitor.getByText('the furniture is not there')).toBeVisible();
  const pictures = visitor.locator('img[src^="/api/shared/"]');
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all())
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(100);
  expect(await guest.cookies()).not.toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/session/) }),
  );

  await visitor.getByRole('button', { name: 'Report this picture' }).click();
  await visitor.getByRole('radio', { name: 'It misleads about the place' }).click();
  await visitor.getByLabel('Tell us what we should know').fill('The room has no window there.');
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: 'Send the report' }).click();
  await expect(visitor.getByText('Thank you. Your report was sent.')).toBeVisible();

  await page.goto('/settings/privacy');
  await expect(page.getByText('The room has no window there.')).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'es');
  await expect(page.getByRole('heading', { name: 'Denuncias de visitantes' })).toBeVisible();
  await expectAccessible(page);
  await speak(page, 'en');
  await page.getByRole('button', { name: 'Take it down' }).click();
  await expect(page.getByText('Nobody reported a shared page.')).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(404);
  await guest.close();
  expect([...found, ...broken]).toEqual([]);
});

test('one’s data as a ZIP, and erasing that can be called off', async ({ page }) => {
  await enter(page);
  await page.goto('/settings/privacy');
  await page.getByRole('button', { name: 'Export my data' }).click();
  const zip = page.getByRole('link', { name: /^Download .*, until/ }).first();
  await expect(zip).toBeVisible({ timeout: 90_000 });
  const [started] = await Promise.all([page.waitForEvent('download'), zip.click()]);
  expect(started.suggestedFilename()).toMatch(/^escena-person-[\d-]+\.zip$/);

  await page.getByRole('button', { name: 'Erase the workspace' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Erase the workspace' })).toBeDisabled();
  const label = await dialog.locator('label').innerText();
  await dialog.getByRole('textbox').fill(/“(.*)”/.exec(label)?.[1] ?? '');
  await dialog.getByRole('button', { name: 'Erase the workspace' }).click();
  await expect(page.getByText(/unless you call it off/)).toBeVisible();
  await page.getByRole('button', { name: 'Call it off' }).click();
  await expect(page.getByText(/Called off/)).toBeVisible();
});
