import type { PostOffice } from '@escena/mail/testing/start-post-office';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { linkFor, openIdProvider, openPostOffice } from './accounts.ts';
import { enter, openFirstProject, photoIsRead, speak, stage, startProject } from './pages.ts';
import { roomPhoto } from './photos.ts';

const bea = 'bea@escena.test';
const password = 'green chair window';

let office: PostOffice;
test.beforeAll(async () => {
  office = await openPostOffice();
});
test.afterAll(() => office[Symbol.asyncDispose]());

/** Another person's browser. */
async function someoneElse(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signIn(page: Page, as: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(as.email);
  await page.getByLabel('Password').fill(as.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('invited, joined by the link, allowed what the role says, signed out from afar', async ({
  page,
  browser,
}) => {
  await enter(page);
  await startProject(page, await roomPhoto('owner.png', 480));
  await page.getByRole('button', { name: 'Account' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Settings' }).press('Enter');
  await page.getByRole('link', { name: 'Members' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Invite' })).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(bea);
  await page.getByLabel('Role', { exact: true }).selectOption('Viewer');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByText('The invitation is on its way')).toBeVisible();
  await expectAccessible(page);

  const guest = await someoneElse(browser);
  const invitation = await linkFor(office, bea);
  await guest.goto(invitation);
  await expect(guest.getByRole('heading', { name: /^Join/ })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Your name').fill('Bea');
  await guest.getByLabel('Password').fill('password123');
  await guest.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(guest.getByText('one of the first that anyone would try')).toBeVisible();
  await guest.getByLabel('Password').fill(password);
  await guest.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(guest.getByRole('heading', { name: 'Projects' })).toBeVisible();
  await expect(guest.getByRole('button', { name: 'New project', exact: true })).toHaveCount(0);
  expect((await guest.request.post('/api/upload?project=any&name=x.png', { data: 'x' })).status()).toBe(403);
  await openFirstProject(guest);
  await expect(guest.getByText('You may look and download here, not make pictures.')).toBeVisible();
  await expect(guest.getByRole('button', { name: /^Stage it/ })).toBeDisabled();

  await page.getByLabel('Role of Bea').selectOption('Editor');
  await expect(page.getByLabel('Role of Bea')).toBeEnabled();
  await startProject(guest, await roomPhoto('bea.png', 480));
  await photoIsRead(guest, 'bea.png');
  await stage(guest, 'Bedroom', 'Modern');
  await expect(guest.getByRole('progressbar')).toBeVisible();
  await guest.getByRole('button', { name: 'Cancel' }).click();

  // The link has been used.
  const late = await someoneElse(browser);
  await late.goto(invitation);
  await expect(late.getByText('This link does not work any more.')).toBeVisible();

  // Signed in on a second machine, which the first one ends.
  await signIn(late, { email: bea, password });
  await expect(late.getByRole('heading', { name: 'Projects' })).toBeVisible();
  await guest.goto('/settings/sessions');
  await expect(guest.getByText('This one')).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(guest.getByText('Signed out there.').first()).toBeVisible();
  await late.goto('/settings/sessions');
  await expect(late.getByRole('button', { name: /^Continue as/ })).toBeVisible();

  // Taken out of the workspace, and out at once.
  await page.getByRole('button', { name: 'Actions for Bea' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByLabel('Role of Bea')).toHaveCount(0);
  await guest.goto('/');
  await expect(guest.getByRole('heading', { name: 'You are in no workspace' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Name').fill('Bea’s own');
  await guest.getByRole('button', { name: 'Make it' }).click();
  await expect(guest.getByText('Bring your first room')).toBeVisible();

  await page.getByRole('link', { name: 'History' }).click();
  for (const deed of ['Invited someone', 'Joined', 'Changed a role', 'Removed a member'])
    await expect(page.getByRole('cell', { name: deed }).first()).toBeVisible();
  await page.getByLabel('What', { exact: true }).selectOption('Members');
  await expect(page.getByRole('cell', { name: 'Signed in' })).toHaveCount(0);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('audit.csv');
  await Promise.all([guest.context().close(), late.context().close()]);
});

test('a forgotten password, with the keyboard alone', async ({ browser }) => {
  const page = await someoneElse(browser);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(bea);
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
  await expectAccessible(page);
  const seen = office.letters.flatMap(({ raw }) => raw.match(/http\S+/g) ?? []);
  await page.getByRole('button', { name: 'I forgot my password' }).press('Enter');
  await expect(page.getByText('Look into your inbox')).toBeVisible();
  const link = await linkFor(office, bea, seen);
  await page.goto(link);
  await page.getByLabel('New password').fill('another long password');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bring your first room')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This link does not work any more.')).toBeVisible();
  await page.context().close();
});

test('another service signs people in, if it vouches for their address', async ({ browser }) => {
  await using provider = await openIdProvider();
  const page = await someoneElse(browser);
  const come = async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  };
  provider.persona = { sub: '1', name: 'Carla', email: 'Carla@id.test', email_verified: false };
  await come();
  await expect(page.getByText('That service does not vouch for your e-mail address.')).toBeVisible();

  provider.persona = { ...provider.persona, email_verified: true };
  provider.forges = true;
  await come();
  await expect(page.getByText('The other service could not sign you in.')).toBeVisible();
  await expectAccessible(page);

  provider.forges = false;
  await come();
  await expect(page.getByText('Bring your first room')).toBeVisible();
  await page.goto('/settings/profile');
  await expect(page.getByText('You sign in as carla@id.test.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Disconnect Example ID' })).toBeVisible();

  // Whoever has an account with that address gets into it.
  await page.context().clearCookies();
  provider.persona = { sub: '2', name: 'B.', email: bea, email_verified: true };
  await come();
  await expect(page.getByText('Bring your first room')).toBeVisible();
  await page.goto('/settings/profile');
  await expect(page.getByText(`You sign in as ${bea}.`)).toBeVisible();
  expect(provider.complaints).toEqual([]);
  await page.context().close();
});

test('the pages pass axe in both languages, light and dark', async ({ page, browser }) => {
  await enter(page);
  const stranger = await someoneElse(browser);
  for (const [locale, colorScheme] of [
    ['en', 'dark'],
    ['es', 'light'],
    ['en', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await stranger.emulateMedia({ colorScheme });
    for (const [reader, path] of [
      [page, '/settings/profile'],
      [page, '/settings/members'],
      [page, '/settings/sessions'],
      [page, '/settings/audit'],
      [stranger, '/sign-in'],
      [stranger, '/link/none'],
      [stranger, '/invitation/none'],
    ] as const) {
      await reader.goto(path);
      await speak(reader, locale);
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(reader);
    }
  }
  await stranger.context().close();
});
