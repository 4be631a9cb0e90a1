/**
 * Over real servers. 127.0.0.2 plays the public internet (the one network that the policy allows), 127.0.0.1 what must
 * never be reached; a resolver of our own plays the name server.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { BlockList, createServer as createTcpServer, type Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { AppError } from '@escena/core/app-error';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchRemote, type RemoteOptions } from './fetch-remote.ts';
import { checkRemoteUrl, createRemotePolicy, remoteEnv } from './remote-policy.ts';
import { z } from 'zod';

const outside = '127.0.0.2';
const inside = '127.0.0.1';

let site: Server;
let port: number;
let vault: Server;
let vaultPort: number;
let vaultVisits = 0;
/** connections to the site that are open now */
const open = new Set<unknown>();
let lookups: string[] = [];
let answers: Record<string, string[]> = {};
/** what the site heard */
let heard: { headers: IncomingMessage['headers']; body: string; method: string | undefined }[] = [];

async function listen(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** 50 MB of zeros in 50 kB, packed a megabyte at a time: the test itself must not hold what it measures. */
const bomb = Buffer.from(gzipSync(Buffer.alloc(1_000_000)).toString('latin1').repeat(50), 'latin1');

const pages: Record<string, (response: ServerResponse) => void> = {
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('a picture'),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/to-picture': (response) => redirect(response, '/picture'),
  '/to-inside': (response) => redirect(response, `http://${inside}:${vaultPort}/secret`),
  '/to-mapped': (response) => redirect(response, `http://[::ffff:${inside}]:${vaultPort}/secret`),
  '/to-name': (response) => redirect(response, `http://inside.example:${vaultPort}/secret`),
  '/to-other': (response) => redirect(response, `http://other.example:${port}/picture`),
  '/to-file': (response) => redirect(response, 'file:///etc/passwd'),
  '/to-nowhere': (response) => redirect(response, 'http://'),
  '/round': (response) => redirect(response, '/round'),
  '/stated': (response) => response.writeHead(200, { 'content-length': '5000' }).end(Buffer.alloc(5000)),
  '/endless': (response) => {
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', write);
    write();
  },
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked')),
  '/odd': (response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half');
    setTimeout(() => response.destroy(), 50);
  },
  '/drip': (response) => {
    const drip = setInterval(() => response.write('.'), 40);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => {},
};
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

beforeAll(async () => {
  const listener: RequestListener = (request, response) => {
    void buffer(request).then((body) => {
      heard.push({ method: request.method, headers: request.headers, body: body.toString() });
      const page = pages[request.url ?? ''];
      if (page) page(response);
      else response.writeHead(404).end();
    });
  };
  site = createServer(listener);
  site.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  port = await listen(site, outside);
  vault = createServer((_request, response) => {
    vaultVisits++;
    response.end('secret');
  });
  vaultPort = await listen(vault, inside);
});
afterAll(() => {
  site.close();
  vault.close();
});

function options(more: Partial<RemoteOptions> = {}): RemoteOptions {
  const allowed = new BlockList();
  allowed.addAddress(outside);
  const resolve = async (hostname: string) => {
    lookups.push(hostname);
    const [address = ''] = answers[hostname]?.splice(0, 1) ?? [];
    if (address === '') throw new Error(`ENOTFOUND ${hostname}`);
    return address.split(' ').map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
  };
  return { policy: { allowed, ports: new Set([port, vaultPort, 80]), resolve }, maxBytes: 1000, ...more };
}

const fetchPage = (path: string, more: Partial<RemoteOptions> = {}) =>
  fetchRemote(`http://${outside}:${port}${path}`, options(more));
/** The code of what a fetch, reading included, fails with. */
async function failure(work: ReturnType<typeof fetchRemote>): Promise<string> {
  try {
    const response = await work;
    await response.read();
    return `none (${response.status})`;
  } catch (error) {
    return error instanceof AppError ? error.code : `not ours: ${String(error)}`;
  }
}

it('fetches what is public, once looked up', async () => {
  lookups = [];
  answers = { 'shop.example': [outside] };
  const response = await fetchRemote(`http://shop.example:${port}/picture`, options());
  expect([response.status, response.headers['content-type'], String(await response.read())]).toEqual([
    200,
    'image/png',
    'a picture',
  ]);
  expect(lookups).toEqual(['shop.example']);
  expect((await fetchPage('/missing')).status).toBe(404);
});

it.each([
  'ftp://shop.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '/picture',
  'http://user:secret@shop.example/',
  'http://shop.example:22/',
  'https://shop.example/',
  `http://shop.example/${'x'.repeat(3000)}`,
])('refuses %s before anything is asked', async (address) => {
  lookups = [];
  expect(await failure(fetchRemote(address, options()))).toBe('remote.url');
  expect(lookups).toEqual([]);
});

it.each([
  'http://127.0.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0.0.0.0:PORT/',
  'http://inside.example:PORT/',
  'http://both.example:PORT/',
  'http://①②⑦.0.0.1:PORT/',
])('does not reach inside by %s', async (address) => {
  answers = { 'inside.example': [inside], 'both.example': [`${outside} ${inside}`] };
  const before = vaultVisits;
  expect(await failure(fetchRemote(address.replace('PORT', String(vaultPort)), options()))).toBe(
    'remote.forbidden',
  );
  expect(vaultVisits).toBe(before);
});

it('is not fooled by a name that changes its answer', async () => {
  lookups = [];
  answers = { 'rebind.example': [outside, inside] };
  const url = `http://rebind.example:${port}/picture`;
  expect(String(await (await fetchRemote(url, options())).read())).toBe('a picture');
  expect(lookups).toHaveLength(1);
  expect(await failure(fetchRemote(url, options()))).toBe('remote.forbidden');
});

it.each([
  ['/to-inside', 'remote.forbidden'],
  ['/to-mapped', 'remote.forbidden'],
  ['/to-name', 'remote.forbidden'],
  ['/to-file', 'remote.url'],
  ['/to-nowhere', 'remote.url'],
  ['/round', 'remote.redirects'],
  ['/to-picture', 'none (200)'],
])('follows %s as far as it may: %s', async (path, outcome) => {
  answers = { 'inside.example': [inside] };
  const before = vaultVisits;
  expect(await failure(fetchPage(path))).toBe(outcome);
  expect(vaultVisits).toBe(before);
});

it('tells another site nothing of what was meant for the first', async () => {
  answers = { 'other.example': [outside] };
  heard = [];
  await failure(fetchPage('/to-other', { headers: { authorization: 'Bearer x' } }));
  expect(heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer x', undefined]);
});

it('sends a POST once, wherever it is redirected to', async () => {
  heard = [];
  const body = Buffer.from('{"é":1}');
  const response = await fetchPage('/to-picture', { method: 'POST', body, headers: { 'x-signature': 'v1' } });
  expect(response.status).toBe(302);
  response.discard();
  expect(heard).toMatchObject([
    { method: 'POST', body: '{"é":1}', headers: { 'x-signature': 'v1', 'content-length': '8' } },
  ]);
});

it.each([
  ['/stated', 'remote.too_large'],
  ['/endless', 'remote.too_large'],
  ['/bomb', 'remote.too_large'],
  ['/packed', 'none (200)'],
  ['/odd', 'remote.unreachable'],
  ['/cut', 'remote.unreachable'],
])('caps %s: %s', async (path, outcome) => {
  expect(await failure(fetchPage(path))).toBe(outcome);
});

it('unpacks a bomb only up to its cap', async () => {
  const before = process.memoryUsage().arrayBuffers;
  expect(await failure(fetchPage('/bomb', { maxBytes: 100_000 }))).toBe('remote.too_large');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it.each([
  ['a body that drips', '/drip', { totalMs: 300 }, 'total'],
  ['headers that never come', '/silent', { headersMs: 200 }, 'headers'],
])('ends %s', async (_, path, limits, phase) => {
  const start = performance.now();
  const error: unknown = await fetchPage(path, { limits })
    .then((response) => response.read())
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'remote.timeout', data: { phase } });
  expect(performance.now() - start).toBeLessThan(2_000);
});

it('ends headers that come byte by byte (slow loris)', async () => {
  const loris = createTcpServer((socket) => {
    socket.on('error', () => {});
    const drip = setInterval(() => socket.write('H'), 30);
    socket.write('HTTP/1.1 200 OK\r\nX-');
    socket.on('close', () => clearInterval(drip));
  });
  const lorisPort = await listen(loris, outside);
  try {
    const { policy, ...rest } = options({ limits: { headersMs: 300 } });
    const slow = { ...policy, ports: new Set([lorisPort]) };
    expect(await failure(fetchRemote(`http://${outside}:${lorisPort}/`, { ...rest, policy: slow }))).toBe(
      'remote.timeout',
    );
  } finally {
    loris.close();
  }
});

it('ends a name server that never answers', async () => {
  const { policy, ...rest } = options({ limits: { totalMs: 200 } });
  const mute = { ...policy, resolve: () => new Promise<never>(() => {}) };
  expect(await failure(fetchRemote('http://shop.example/', { ...rest, policy: mute }))).toBe(
    'remote.timeout',
  );
});

it('stops when it is told to, and leaves no connection', async () => {
  const stop = new AbortController();
  const response = await fetchPage('/drip', { signal: stop.signal });
  stop.abort();
  await expect(response.read()).rejects.toMatchObject({ code: 'job.cancelled' });
  await using unread = await fetchPage('/endless');
  expect(unread.status).toBe(200);
  unread.discard();
  await expect.poll(() => open.size).toBe(0);
});

it('says what is wrong with a name or a server that is not there', async () => {
  answers = {};
  expect(await failure(fetchRemote('http://absent.example/', options()))).toBe('remote.unreachable');
  expect(await failure(fetchRemote(`http://${outside}:80/`, options()))).toBe('remote.unreachable');
});

it('is configured by networks and ports', () => {
  const env = z.object(remoteEnv);
  const policy = createRemotePolicy(
    env.parse({ ESCENA_REMOTE_NETWORKS: '10.1.0.0/16, fd00::/8', ESCENA_REMOTE_PORTS: '443,8443' }),
  );
  expect(policy.allowed.check('10.1.9.9')).toBe(true);
  expect(policy.allowed.check('fd12::1', 'ipv6')).toBe(true);
  expect(checkRemoteUrl('https://shop.example:8443/x', policy).port).toBe('8443');
  expect([...createRemotePolicy(env.parse({})).ports]).toEqual([80, 443]);
  expect(env.safeParse({ ESCENA_REMOTE_NETWORKS: '10.1.0.0' }).success).toBe(false);
  expect(env.safeParse({ ESCENA_REMOTE_NETWORKS: 'all/0' }).success).toBe(false);
});
