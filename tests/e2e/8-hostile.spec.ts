/** What hostile input gets, through the real routes of the real server: the table of docs/security.md, row by row. */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { hostileFiles, type HostileFile } from './hostile-files.ts';
import { credits, enter } from './pages.ts';

const document = path.resolve(import.meta.dirname, '../../docs/security.md');

interface Outcomes {
  readonly member: string;
  /** absent for what is no picture at all */
  readonly shopper: string | undefined;
}

/** The rows of the document: what is sent → what comes of it. */
async function documented(): Promise<Map<string, Outcomes>> {
  const text = await readFile(document, 'utf8');
  const rows = [...text.matchAll(/^\| (.+?) +\| `(.+?)` +\| (?:`(.+?)`|–) +\|/gm)];
  return new Map(rows.map(([, what = '', member = '', shopper]) => [what, { member, shopper }]));
}

interface Answer<T> {
  readonly result: { readonly data: { readonly json: T } };
}

async function query<T>(request: APIRequestContext, procedure: string, input: object): Promise<T> {
  const response = await request.get(
    `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`,
  );
  return ((await response.json()) as Answer<T>).result.data.json;
}

async function newProject(request: APIRequestContext): Promise<string> {
  const response = await request.post('/api/trpc/projects.create', { data: { json: { name: 'Hostile' } } });
  return ((await response.json()) as Answer<{ id: string }>).result.data.json.id;
}

interface Kept {
  readonly status: string;
  readonly name: string;
  readonly error: { readonly code: string } | null;
}

/** Sends a file and follows it to its end: `415 image.not_an_image`, `201 ready`, `201 failed image.truncated`. */
async function send(request: APIRequestContext, projectId: string, file: HostileFile) {
  const { route = 'upload', name } = file;
  const response = await request.post(`/api/${route}?project=${projectId}&name=${encodeURIComponent(name)}`, {
    data: await file.bytes(),
    headers: { 'content-type': 'text/html' },
  });
  const body = (await response.json()) as { assetId?: string; modelId?: string; error?: { code: string } };
  if (body.error) return { outcome: `${response.status()} ${body.error.code}`, id: '', name: '' };
  const id = body.assetId ?? body.modelId ?? '';
  const [procedure, unfinished] =
    route === 'upload' ? ['assets.get', 'processing'] : ['models.get', 'checking'];
  let kept: Kept | undefined;
  await expect
    .poll(async () => (kept = await query<Kept>(request, procedure, { id })).status, { timeout: 90_000 })
    .not.toBe(unfinished);
  const end = [response.status(), kept?.status, kept?.error?.code].filter(Boolean).join(' ');
  return { outcome: end, id, name: kept?.name ?? '' };
}

test('every file of the table gets what the table says, and costs nothing', async ({ page }) => {
  test.setTimeout(15 * 60_000);
  await enter(page);
  const before = await credits(page);
  const { request } = page;
  const projectId = await newProject(request);
  const table = await documented();
  const outcomes: [string, string][] = [];
  for (const file of hostileFiles) outcomes.push([file.what, (await send(request, projectId, file)).outcome]);
  expect(outcomes).toEqual(hostileFiles.map(({ what }) => [what, table.get(what)?.member]));
  await page.goto('/');
  expect(await credits(page)).toBe(before);
});

test('the same files from a shopper get what the table says', async ({ page, playwright, baseURL }) => {
  test.setTimeout(10 * 60_000);
  await enter(page);
  const address = await openMug(page.request);
  // Nobody: no cookie, no account.
  const shopper = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const table = await documented();
  const files = hostileFiles.filter(({ route = 'upload' }) => route === 'upload');
  const outcomes: [string, string][] = [];
  for (const file of files) outcomes.push([file.what, await bring(shopper, address, file)]);
  expect(outcomes).toEqual(files.map(({ what }) => [what, table.get(what)?.shopper]));
  const large = Buffer.concat([
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.alloc(5e6, 32),
  ]);
  expect(await bring(shopper, address, { what: '', name: 'large.svg', bytes: () => large })).toBe(
    '413 configurator.file_too_large',
  );
  await shopper.dispose();
});

async function mutate<T>(request: APIRequestContext, procedure: string, input: object): Promise<T> {
  const response = await request.post(`/api/trpc/${procedure}`, { data: { json: input } });
  return ((await response.json()) as Answer<T>).result.data.json;
}

/** A published product that takes a logo of at most five megabytes. @returns the path of its routes */
async function openMug(request: APIRequestContext): Promise<string> {
  const photo = hostileFiles.find(({ what }) => what === 'PNG named as a JPEG');
  if (!photo) throw new Error('no photo in the table');
  const { id: assetId } = await send(request, await newProject(request), photo);
  const corners = [
    [0.3, 0.4],
    [0.7, 0.4],
    [0.7, 0.6],
    [0.3, 0.6],
  ];
  const place = { name: 'Front', surface: { kind: 'plane', corners }, allows: ['logo'], maxMegabytes: 5 };
  const looks = { fonts: ['inter'], colors: ['#1a1a1a'], finishes: [{ kind: 'print' }] };
  const setup = { texts: [{ ...place, ...looks }] };
  const { id, url } = await mutate<{ id: string; url: string }>(request, 'configurators.create', {
    assetId,
    name: 'Mug',
    setup,
  });
  await mutate(request, 'configurators.update', { id, published: true });
  return `/api/embed/${url.split('/').at(-1)}/uploads`;
}

/** As `send`, from a product's page. */
async function bring(request: APIRequestContext, address: string, file: HostileFile): Promise<string> {
  const query = `place=Front&kind=logo&name=${encodeURIComponent(file.name)}`;
  const response = await request.post(`${address}?${query}`, { data: await file.bytes() });
  const body = (await response.json()) as { upload?: string; error?: { code: string } };
  if (body.error) return `${response.status()} ${body.error.code}`;
  type Seen = Pick<Kept, 'status' | 'error'>;
  let seen: Seen | undefined;
  const look = async () =>
    (seen = (await (await request.get(`${address}/${body.upload}`)).json()) as Seen).status;
  await expect.poll(look, { timeout: 90_000 }).not.toBe('processing');
  return [response.status(), seen?.status, seen?.error?.code].filter(Boolean).join(' ');
}

test('what is kept is served as what it is, and as nothing else', async ({ page, browser }) => {
  await enter(page);
  const { request } = page;
  const projectId = await newProject(request);
  const [polyglot] = hostileFiles;
  if (!polyglot) throw new Error('the table is empty');
  const { id } = await send(request, projectId, polyglot);
  for (const kind of ['original', 'display', 'thumb']) {
    const response = await request.get(`/api/files/${kind}/${id}`);
    const headers = response.headers();
    expect(headers).toMatchObject({
      'content-type': kind === 'original' ? 'image/jpeg' : 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^inline; filename=/),
      'cross-origin-resource-policy': 'same-origin',
    });
    if (kind !== 'original') expect((await response.body()).toString('latin1')).not.toContain('<script');
  }
  // Opened by itself it is a picture: no script of it runs.
  await page.goto(`/api/files/original/${id}`);
  expect(await page.title()).not.toContain('taken');
  const guest = await browser.newContext();
  const refused = await guest.request.get(new URL(`/api/files/original/${id}`, page.url()).href);
  expect(refused.status()).toBe(401);
  await guest.close();
});

test('names are names: no path, no header, no turned-around text', async ({ page }) => {
  await enter(page);
  const { request } = page;
  const projectId = await newProject(request);
  const photo = hostileFiles.find(({ what }) => what === 'PNG named as a JPEG');
  if (!photo) throw new Error('no photo in the table');
  for (const [name, kept] of [
    ['../../../etc/passwd.jpg', 'passwd.jpg'],
    ['..\\..\\windows\\system.ini.jpg', 'system.ini.jpg'],
    ['a\r\nSet-Cookie: session=mine.jpg', 'aSet-Cookie: session=mine.jpg'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['"; filename="evil.html', '"; filename="evil.html'],
    ['x'.repeat(3_000), 'x'.repeat(200)],
  ] as const) {
    const sent = await send(request, projectId, { ...photo, name });
    expect(sent.name).toBe(kept);
    const { headers } = await rawGet(
      page.url(),
      `/api/files/original/${sent.id}?download=1`,
      await cookieOf(page),
    );
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.~-]+$/,
    );
  }
});

test('files beyond the cap are refused while they come', async ({ page }) => {
  await enter(page);
  const projectId = await newProject(page.request);
  const url = new URL(`/api/upload?project=${projectId}&name=huge.jpg`, page.url());
  const status = await endlessUpload(url, await cookieOf(page), 201_000_000);
  expect(status).toBe(413);
});

test('nothing can be changed from another site', async ({ page }) => {
  await enter(page);
  const { request } = page;
  const projectId = await newProject(request);
  for (const [address, data] of [
    ['/api/trpc/projects.delete', { json: { id: projectId } }],
    ['/api/trpc/privacy.exportMine', {}],
    [`/api/upload?project=${projectId}&name=a.png`, 'x'],
    ['/api/upload/model?name=a.glb', 'x'],
  ] as const)
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['origin', 'http://localhost:1'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const response = await request.post(address, { data, headers: { [name]: value } });
      expect([address, response.status(), await response.json()]).toMatchObject([
        address,
        403,
        { error: { code: 'access.denied' } },
      ]);
    }
  expect(await query<{ id: string }>(request, 'projects.get', { id: projectId })).toMatchObject({
    id: projectId,
  });
});

async function cookieOf(page: {
  context(): { cookies(): Promise<{ name: string; value: string }[]> };
}): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Headers as they came over the wire: a browser would have hidden a broken one. */
function rawGet(base: string, address: string, cookie: string): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http
      .get(new URL(address, base), { headers: { cookie } }, (response) => resolve(response.resume()))
      .on('error', reject);
  });
}

/** Sends more than is allowed without saying how much it will be. */
function endlessUpload(url: URL, cookie: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { method: 'POST', headers: { cookie, 'content-type': 'image/jpeg' } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    const block = Buffer.alloc(1_000_000, 0x41);
    request.write(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    let sent = 0;
    const more = () => {
      while (sent < bytes) {
        sent += block.length;
        if (!request.write(block)) return void request.once('drain', more);
      }
      request.end();
    };
    more();
  });
}
