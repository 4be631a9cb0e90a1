/** Against a server that answers what the API's contract says; Escena's own is tested where it lives. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let server: Server;
let url = '';
let folder = '';
const asked: string[] = [];
let looks = 0;

const photo = (name: string, over: object = {}) => ({
  id: `lph_${name}`,
  name,
  room: 'kitchen',
  staged: true,
  run: null,
  picture: null,
  approved: null,
  request: null,
  ...over,
});
const made = {
  run: { status: 'done', progress: 1, error: null, credits: 1 },
  picture: { outputId: 'output_1' },
};
const listing = (photos: object[], atWork = false) => ({
  id: 'lst_1',
  address: 'Calle Mayor 3',
  atWork,
  paused: null,
  photos,
});

function answer(method: string, where: string, body: Record<string, unknown>): object {
  if (where === '/projects') return { id: 'project_1' };
  if (where === '/photos/uploads')
    return { photoId: `asset_${asked.length}`, method: 'PUT', url: `${url}/bytes`, fields: {} };
  if (where.startsWith('/photos')) return { id: `asset_${asked.length}`, status: 'ready' };
  if (where === '/listings') return listing([photo('2.jpg'), photo('10.jpg')]);
  if (where.endsWith('/stage'))
    return body['dryRun'] ? { dryRun: true, photos: 2, credits: 2, available: 9 } : listing([], true);
  if (where.endsWith('/review')) return listing([photo('2.jpg', { ...made, approved: {} })]);
  if (where.endsWith('/deliveries')) {
    const delivery = { id: 'ldl_1', status: 'ready', url: `${url}/l/t`, zip: `${url}/zip`, findings: [] };
    return method === 'POST' ? { ...delivery, status: 'making' } : { data: [delivery] };
  }
  looks += 1;
  return listing([photo('2.jpg', looks > 1 ? made : { run: { ...made.run, status: 'running' } })], looks < 2);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'escena-cli-listing-'));
  for (const name of ['10.jpg', '2.jpg', 'notes.txt']) await writeFile(path.join(folder, name), name);
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    if (request.url === '/bytes') return void response.end();
    if (request.url === '/zip') return void response.end('PK');
    const where = (request.url ?? '').replace('/api/v1', '');
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    asked.push(`${request.method} ${where} ${JSON.stringify(body)}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(request.method ?? '', where, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const listingCli = (...args: string[]) =>
  runCli(['listing', ...args], {
    env: { ESCENA_URL: url, ESCENA_API_KEY: 'esc_live_x' },
    directory: folder,
  });

it('sends a folder in the order of its names, and nothing else', async () => {
  const { code, stdout, stderr } = await listingCli(
    'create',
    '.',
    '--address',
    'Calle Mayor 3',
    '--style',
    'modern',
  );
  expect([code, stderr]).toEqual([0, '2.jpg: ready\n10.jpg: ready\n']);
  expect(stdout).toContain('lst_1  Calle Mayor 3\n  1  2.jpg  Kitchen  to stage');
  expect(asked.at(-1)).toMatch(
    /^POST \/listings .*"photoIds":\["asset_\d+","asset_\d+"\],"look":\{"style":"modern"\}/,
  );
});

it('says the price, stages and waits, approves by number, and saves the ZIP', async () => {
  expect((await listingCli('price', 'lst_1')).stdout).toBe('2 photos, 2 credits of 9\n');
  expect((await listingCli('stage', 'lst_1')).stdout).toContain('2.jpg  Kitchen  done');
  expect((await listingCli('approve', 'lst_1', '1')).stdout).toContain('done, approved');
  expect(await listingCli('approve', 'lst_1', '7')).toMatchObject({ code: 2 });
  const { stdout } = await listingCli('deliver', 'lst_1', '--out', 'home.zip', '--days', 'none');
  expect(stdout).toBe(`${url}/l/t\n`);
  expect(await readFile(path.join(folder, 'home.zip'), 'utf8')).toBe('PK');
  expect(asked).toContain('POST /listings/lst_1/deliveries {"days":null}');
});

it('asks for what is missing', async () => {
  expect(await listingCli('create', '.')).toMatchObject({ code: 2 });
  expect(await listingCli('fly')).toMatchObject({ code: 2 });
  expect(await runCli(['listing', 'show', 'lst_1'])).toMatchObject({ code: 2 });
});
