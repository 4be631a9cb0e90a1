import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardPull } from './discard-pull.ts';
import type { DownloadEvent } from './download-blob.ts';
import { listModels } from './list-models.ts';
import { type PullOptions, pullModel } from './pull-model.ts';
import { removeModel } from './remove-model.ts';
import { type Fault, type FileServerOptions, startFileServer } from './testing/file-server.ts';
import { sampleContents, sampleFiles, sampleManifest, samplePath, sha256Of } from './testing/sample-model.ts';
import { verifyManifest } from './verify-manifest.ts';

const unet = samplePath('unet/model.onnx');
const unetBytes = sampleContents['unet/model.onnx']?.length ?? 0;
const limits = { stallMs: 700, attempts: 3, backoffMs: 1, maxBackoffMs: 20 };

let store = '';
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'model-store-'));
});
afterEach(() => rm(store, { recursive: true, force: true }));

const serve = (options: Partial<FileServerOptions> = {}) =>
  startFileServer({ files: sampleFiles, ...options });
/** Misbehaves on the first tries for the UNet. */
const faulty = (...faults: readonly Fault[]) =>
  serve({ fault: (path, k) => (path === unet ? faults[k] : undefined) });
const pull = (origin: string, options: Partial<PullOptions> & { pinned?: boolean } = {}) =>
  pullModel(sampleManifest({ origin, pinned: options.pinned }), {
    store,
    limits,
    reserveBytes: 0,
    ...options,
  });
const refusal = (code: string, detail: RegExp) =>
  expect.objectContaining({ code, detail: expect.stringMatching(detail) });

async function expectWhole(): Promise<void> {
  const [model] = await listModels(store);
  if (!model) throw new Error('nothing installed');
  for (const [path, content] of Object.entries(sampleContents))
    expect(sha256Of(await readFile(join(model.folder, path)))).toBe(sha256Of(content));
  await verifyManifest(join(model.folder, 'manifest.json'));
}

async function expectNothing(): Promise<void> {
  expect(await listModels(store)).toEqual([]);
  const blobs = await readdir(join(store, 'blobs'), { recursive: true }).catch(() => []);
  expect(
    blobs.filter((name) => name.endsWith(sha256Of(sampleContents['unet/model.onnx'] as Uint8Array))),
  ).toEqual([]);
}

describe('a host that behaves', () => {
  it('fills the store, tells how far it is, and asks for nothing twice', async () => {
    await using server = await serve();
    const told: number[] = [];
    const installed = await pull(server.url, { onProgress: ({ doneBytes }) => told.push(doneBytes) });
    await expectWhole();
    expect(told.at(-1)).toBe(installed.manifest.totalBytes);
    expect(installed.manifest.installed?.recorded).toEqual([]);
    const asked = server.requests.length;
    await pull(server.url);
    expect(server.requests.length).toBe(asked);
    // Another checkpoint with the same files shares them.
    await pullModel(sampleManifest({ origin: server.url, name: 'twin' }), { store, limits, reserveBytes: 0 });
    expect(server.requests.length).toBe(asked);
    expect((await stat(join(store, 'models/twin/unet/model.onnx'))).nlink).toBe(3);
  });

  it('brings a model back that lost a file', async () => {
    await using server = await serve();
    const { folder } = await pull(server.url);
    await rm(join(folder, 'unet/model.onnx'));
    await pull(server.url);
    await expectWhole();
  });

  it('lets one pull of two do the work', async () => {
    await using server = await serve();
    let waited = 0;
    const both = [1, 2].map(() => pull(server.url, { onWait: () => (waited += 1) }));
    await Promise.all(both);
    expect(waited).toBe(1);
    expect(server.requests.length).toBe(Object.keys(sampleContents).length);
    await expectWhole();
  });
});

describe('a host that fails for a while', () => {
  it.each<[string, Fault]>([
    ['drops the connection', { kind: 'drop', afterBytes: 100_000 }],
    ['stalls', { kind: 'stall', afterBytes: 100_000 }],
  ])('%s: goes on where it stopped', async (_, fault) => {
    await using server = await faulty(fault);
    await pull(server.url);
    await expectWhole();
    const asked = server.requests.filter(({ path }) => path === unet);
    expect(asked.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=100000-']);
  });

  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['429 with Retry-After', { kind: 'status', status: 429, retryAfter: '0' }],
    ['a wrong byte', { kind: 'corrupt' }],
    ['more than the file', { kind: 'endless' }],
    ['a short body', { kind: 'length', says: unetBytes }],
  ])('%s, then well', async (_, fault) => {
    await using server = await faulty(fault);
    await pull(server.url);
    await expectWhole();
  });

  it('tells of every trouble, and from which byte it goes on', async () => {
    await using server = await faulty(
      { kind: 'drop', afterBytes: 100_000 },
      { kind: 'status', status: 503 },
      { kind: 'corrupt' },
    );
    const events: (DownloadEvent & { file: string })[] = [];
    const files: string[] = [];
    await pull(server.url, {
      limits: { ...limits, attempts: 6 },
      onEvent: (event) => void events.push(event),
      onProgress: ({ file, fileNumber, fileCount }) => void files.push(`${fileNumber}/${fileCount} ${file}`),
    });
    const ofUnet = events.filter(({ file }) => file === 'unet/model.onnx');
    const said = ofUnet.map((event) => ('trouble' in event ? event.trouble : event.type));
    const again = ['rereading', 'asking'];
    expect(said).toEqual([
      'asking',
      'dropped',
      ...again,
      'busy',
      ...again,
      'resumed',
      'wrong_content',
      'asking',
    ]);
    expect(ofUnet).toContainEqual(expect.objectContaining({ type: 'resumed', fromByte: 100_000 }));
    expect(new Set(files)).toEqual(
      new Set(['1/3 model_index.json', '2/3 unet/model.onnx', '3/3 vae_decoder/model.onnx']),
    );
  });

  it('as often as it takes, while something new comes', async () => {
    const slices = Array.from({ length: 12 }, (): Fault => ({ kind: 'drop', afterBytes: 20_000 }));
    await using server = await faulty(...slices);
    await pull(server.url);
    await expectWhole();
    expect(server.requests.filter(({ path }) => path === unet)).toHaveLength(13);
  });

  it('starts over where Range is ignored', async () => {
    await using server = await serve({
      ranges: false,
      fault: (path, k) => (path === unet && k === 0 ? { kind: 'drop', afterBytes: 100_000 } : undefined),
    });
    await pull(server.url);
    await expectWhole();
  });

  it('starts over when another range comes than the one asked for', async () => {
    await using server = await faulty({ kind: 'drop', afterBytes: 50_000 }, { kind: 'wrong-range' });
    await pull(server.url);
    await expectWhole();
  });
});

describe('a host that never gives the file', () => {
  it.each<[string, Fault, string, RegExp]>([
    ['wrong content', { kind: 'corrupt' }, 'model.invalid', /sha256 .* not /],
    ['another length', { kind: 'length', says: 1000 }, 'model.invalid', /the host has 1000 bytes/],
    ['too much', { kind: 'endless' }, 'model.invalid', /more than 300000 bytes/],
    ['errors', { kind: 'status', status: 503 }, 'model.unreachable', /HTTP 503/],
    ['no access', { kind: 'status', status: 401 }, 'model.unreachable', /access token/],
    ['stalls', { kind: 'stall', afterBytes: 0 }, 'model.unreachable', /nothing came for 700 ms/],
    ['another encoding', { kind: 'gzip' }, 'model.unreachable', /sent as gzip/],
    ['a loop', { kind: 'redirect', to: unet }, 'model.unreachable', /redirects/],
    ['a redirect to a file', { kind: 'redirect', to: 'file:///etc/passwd' }, 'model.unreachable', /file:/],
  ])('%s: nothing enters', async (_, fault, code, detail) => {
    await using server = await serve({ fault: (path) => (path === unet ? fault : undefined) });
    await expect(pull(server.url)).rejects.toThrowError(refusal(code, detail));
    await expectNothing();
  });

  it.each<[string, Fault | undefined, string]>([
    ['a hash that is another', { kind: 'corrupt' }, 'wrong_content'],
    ['a gate', { kind: 'status', status: 403 }, 'needs_token'],
    ['a proxy that wants a password', { kind: 'status', status: 407 }, 'proxy'],
    ['a stall', { kind: 'stall', afterBytes: 0 }, 'stalled'],
    ['failures of its own', { kind: 'status', status: 500 }, 'busy'],
    ['nobody at the address', undefined, 'unreachable'],
  ])('%s: the refusal says so', async (_, fault, reason) => {
    await using server = await serve({ fault: (path) => (path === unet ? fault : undefined) });
    const origin = fault ? server.url : 'http://127.0.0.1:9';
    await expect(pull(origin)).rejects.toThrowError(
      expect.objectContaining({ data: expect.objectContaining({ reason }) }),
    );
  });

  it('another one does: mirrors first, the origin last', async () => {
    await using bad = await serve({ fault: () => ({ kind: 'corrupt' }) });
    await using empty = await startFileServer({ files: {} });
    await using good = await serve();
    await pull(good.url, { mirrors: [`${bad.url}/`, empty.url] });
    await expectWhole();
    expect(bad.requests.length).toBeGreaterThan(0);
    expect(empty.requests.length).toBeGreaterThan(0);
  });

  it('goes on at the origin with what a mirror gave', async () => {
    await using mirror = await serve({
      fault: (path) => (path === unet ? { kind: 'drop', afterBytes: 100_000 } : undefined),
    });
    await using origin = await serve();
    await pull(origin.url, { mirrors: [mirror.url], limits: { ...limits, attempts: 1 } });
    await expectWhole();
    expect(origin.requests.map(({ headers }) => headers.range)).toEqual(['bytes=100000-']);
  });
});

describe('hashes that the manifest does not state', () => {
  it('are recorded and bind the next pull, also after the model was removed', async () => {
    await using server = await serve();
    const { manifest } = await pull(server.url, { pinned: false });
    expect(manifest.installed?.recorded).toHaveLength(3);
    await expectWhole();
    await removeModel(store, 'tiny');
    await rm(join(store, 'blobs'), { recursive: true });
    await using other = await serve({ fault: (path) => (path === unet ? { kind: 'corrupt' } : undefined) });
    await expect(pull(other.url, { pinned: false })).rejects.toThrowError(refusal('model.invalid', /sha256/));
  });

  it('are compared with what the host states', async () => {
    await using server = await serve({
      fault: (path) => (path === unet ? { kind: 'hash', says: 'a'.repeat(64) } : undefined),
    });
    await expect(pull(server.url, { pinned: false })).rejects.toThrowError(
      refusal('model.invalid', /the host states/),
    );
    await expectNothing();
  });

  it('are never put together from two versions', async () => {
    await using server = await serve({
      etags: false,
      fault: (path, k) => (path === unet && k === 0 ? { kind: 'drop', afterBytes: 100_000 } : undefined),
    });
    await pull(server.url, { pinned: false });
    await expectWhole();
    expect(server.requests.filter(({ headers }) => headers.range)).toEqual([]);
  });

  it('a file that no host has is missing, unless the checkpoint can do without it', async () => {
    await using server = await serve({
      files: Object.fromEntries(
        Object.entries(sampleFiles).filter(([path]) => !path.includes('vae_decoder')),
      ),
    });
    await expect(pull(server.url, { pinned: false })).rejects.toThrowError(refusal('model.missing', /404/));
    const manifest = sampleManifest({ origin: server.url, pinned: false });
    const files = manifest.files.map((file) =>
      file.path.includes('vae_decoder') ? { ...file, optional: true } : file,
    );
    const options = { store, limits, reserveBytes: 0 };
    const installed = await pullModel({ ...manifest, files }, options);
    expect(installed.manifest.files.map(({ path }) => path)).toEqual(['model_index.json', 'unet/model.onnx']);
    const asked = server.requests.length;
    await pullModel({ ...manifest, files }, options);
    expect(server.requests.length).toBe(asked);
  });

  it('a file without any length is refused', async () => {
    await using server = await serve({ fault: (path) => (path === unet ? { kind: 'endless' } : undefined) });
    await expect(pull(server.url, { pinned: false })).rejects.toThrowError(
      refusal('model.unreachable', /how long/),
    );
  });
});

describe('what is refused or stopped', () => {
  it('a pull that would fill the disk, before it asks for anything', async () => {
    await using server = await serve();
    await expect(pull(server.url, { reserveBytes: 2 ** 60 })).rejects.toThrowError(
      expect.objectContaining({ code: 'storage.full' }),
    );
    expect(server.requests).toEqual([]);
  });

  it('a cancelled pull ends at once and is gone on with later', async () => {
    await using server = await faulty({ kind: 'stall', afterBytes: 100_000 });
    const controller = new AbortController();
    const pulling = pull(server.url, {
      signal: controller.signal,
      limits: { ...limits, stallMs: 60_000 },
      onProgress: ({ doneBytes }) => doneBytes >= 100_000 && controller.abort(),
    });
    await expect(pulling).rejects.toThrowError(expect.objectContaining({ code: 'job.cancelled' }));
    await expectNothing();
    await pull(server.url);
    await expectWhole();
    expect(server.requests.filter(({ path }) => path === unet)[1]?.headers.range).toBe('bytes=100000-');
  });

  it('one that is called off gives its space back', async () => {
    await using server = await faulty({ kind: 'drop', afterBytes: 100_000 });
    await pull(server.url, { limits: { ...limits, attempts: 1 } }).catch(() => undefined);
    const manifest = sampleManifest({ origin: server.url });
    const given = await discardPull(manifest, { store });
    // The index and what came of the UNet.
    expect(given).toEqual({ files: 2, bytes: 100_000 + (sampleContents['model_index.json']?.length ?? 0) });
    expect(await readdir(join(store, 'partial'))).toEqual([]);
    await expectNothing();
    await pull(server.url);
    await expectWhole();
    expect((await discardPull(manifest, { store })).bytes).toBe(0);
    await expectWhole();
  });

  it('a token goes to the host it is for, not to where that redirects', async () => {
    await using files = await serve();
    await using hub = await serve({ fault: (path) => ({ kind: 'redirect', to: `${files.url}${path}` }) });
    await using mirror = await startFileServer({ files: {} });
    await pull(hub.url, { token: 'secret', mirrors: [mirror.url] });
    await expectWhole();
    expect(mirror.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    expect(new Set(hub.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer secret']),
    );
    expect(files.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('partial bytes that a crash tore are noticed', async () => {
    await using server = await faulty({ kind: 'drop', afterBytes: 100_000 });
    await pull(server.url, { limits: { ...limits, attempts: 1 } }).catch(() => undefined);
    const partial = join(store, 'partial', sha256Of(sampleContents['unet/model.onnx'] as Uint8Array));
    await writeFile(partial, Buffer.alloc(100_000));
    await pull(server.url);
    await expectWhole();
  });
});
