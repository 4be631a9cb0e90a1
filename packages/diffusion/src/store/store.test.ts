import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectGarbage } from './collect-garbage.ts';
import { importModel } from './import-model.ts';
import { listModels } from './list-models.ts';
import { pullModel } from './pull-model.ts';
import { removeModel } from './remove-model.ts';
import { startFileServer } from './testing/file-server.ts';
import { startProxy } from './testing/proxy-server.ts';
import { sampleContents, sampleFiles, sampleManifest, samplePath } from './testing/sample-model.ts';
import { verifyManifest } from './verify-manifest.ts';
import { withLock } from './with-lock.ts';

let folder = '';
let store = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-store-'));
  store = join(folder, 'store');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const blobs = async (): Promise<readonly string[]> =>
  (await readdir(join(store, 'blobs'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
const options = () => ({ store, reserveBytes: 0 });

const puller = fileURLToPath(new URL('./testing/pull-process.fixture.ts', import.meta.url));
/** A pull in a process of its own. */
const start = (origin: string): ChildProcess =>
  spawn(process.execPath, ['--import', import.meta.resolve('tsx'), puller, origin, store]);

describe('a pull that is killed', () => {
  it('leaves no half model; the next one goes on', async () => {
    const unet = samplePath('unet/model.onnx');
    await using server = await startFileServer({
      files: sampleFiles,
      fault: (path, k) => (path === unet && k === 0 ? { kind: 'stall', afterBytes: 100_000 } : undefined),
    });
    const child = start(server.url);
    const exit = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    const partials = join(store, 'partial');
    const sizes = async (): Promise<number[]> =>
      Promise.all((await readdir(partials)).map(async (name) => (await stat(join(partials, name))).size));
    await expect.poll(sizes, { timeout: 20_000 }).toContain(100_000);
    child.kill('SIGKILL');
    expect(await exit).toBe('SIGKILL');
    expect(await listModels(store)).toEqual([]);
    // Its locks are stale only after a while: as if that had passed.
    const locks = join(store, 'locks');
    for (const lock of await readdir(locks)) await utimes(join(locks, lock), 0, 0);
    const { folder: model } = await pullModel(sampleManifest({ origin: server.url }), options());
    await verifyManifest(join(model, 'manifest.json'));
    expect(server.requests.filter(({ path }) => path === unet)[1]?.headers.range).toBe('bytes=100000-');
    expect(await readdir(join(store, 'models'))).toEqual(['tiny']);
  });
});

it('two processes that want the same share the work', async () => {
  await using server = await startFileServer({ files: sampleFiles });
  const children = [start(server.url), start(server.url)];
  const codes = await Promise.all(
    children.map((child) => new Promise((resolve) => child.once('exit', resolve))),
  );
  expect(codes).toEqual([0, 0]);
  expect(server.requests).toHaveLength(Object.keys(sampleContents).length);
  await verifyManifest(join(store, 'models/tiny/manifest.json'));
});

describe('a proxy', () => {
  it('carries every request, with its password, except to hosts named as near', async () => {
    await using server = await startFileServer({ files: sampleFiles });
    await using proxy = await startProxy();
    const url = proxy.url.replace('//', '//user:secret@');
    await pullModel(sampleManifest({ origin: server.url }), { ...options(), proxy: { http: url } });
    expect(proxy.requests.length).toBeGreaterThan(0);
    expect(new Set(proxy.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`Basic ${Buffer.from('user:secret').toString('base64')}`]),
    );
    const seen = proxy.requests.length;
    await removeModel(store, 'tiny');
    await collectGarbage(store);
    await pullModel(sampleManifest({ origin: server.url }), {
      ...options(),
      proxy: { http: url, none: '127.0.0.1' },
    });
    expect(proxy.requests.length).toBe(seen);
  });
});

describe('removing', () => {
  it('gives the disk back what no other model uses', async () => {
    await using server = await startFileServer({ files: sampleFiles });
    for (const name of ['tiny', 'twin'])
      await pullModel(sampleManifest({ origin: server.url, name }), options());
    await removeModel(store, 'tiny');
    expect(await collectGarbage(store)).toEqual({ files: 0, bytes: 0 });
    await removeModel(store, 'twin');
    const bytes = Object.values(sampleContents).reduce((sum, content) => sum + content.length, 0);
    expect(await collectGarbage(store)).toEqual({ files: 3, bytes });
    expect(await blobs()).toEqual([]);
    await expect(removeModel(store, 'twin')).rejects.toThrowError(
      expect.objectContaining({ code: 'model.missing' }),
    );
    await expect(removeModel(store, '../../etc')).rejects.toThrowError(/no name of a model/);
  });

  it('waits for nobody: a model that is being pulled stays', async () => {
    const lock = join(store, 'locks/model-tiny');
    await withLock(lock, async () => {
      await expect(removeModel(store, 'tiny')).rejects.toThrowError(
        expect.objectContaining({ code: 'conflict' }),
      );
      await mkdir(join(store, 'models/.draft-tiny'), { recursive: true });
      await collectGarbage(store);
      expect(await readdir(join(store, 'models'))).toEqual(['.draft-tiny']);
    });
    await collectGarbage(store);
    expect(await readdir(join(store, 'models'))).toEqual([]);
  });
});

describe('importing a folder', () => {
  const lay = async (): Promise<string> => {
    const from = join(folder, 'exported');
    for (const [path, content] of Object.entries({ ...sampleContents, '.cache/x': Buffer.from('x') })) {
      await mkdir(dirname(join(from, path)), { recursive: true });
      await writeFile(join(from, path), content);
    }
    return from;
  };
  const manifest = sampleManifest({ origin: 'https://example.org', pinned: false });

  it('copies it whole, with every hash; the copy is its own', async () => {
    const from = await lay();
    await importModel(manifest, from, options());
    await writeFile(join(from, 'unet/model.onnx'), 'changed');
    const [model] = await listModels(store);
    expect(model?.manifest.files.map(({ path }) => path)).toEqual(Object.keys(sampleContents));
    await verifyManifest(join(store, 'models/tiny/manifest.json'));
    expect((await stat(join(store, 'models/tiny/unet/model.onnx'))).mode & 0o222).toBe(0);
  });

  it('follows no links, takes no odd names, and asks for room first', async () => {
    const from = await lay();
    await symlink('/etc/hostname', join(from, 'link.txt'));
    await symlink('/etc', join(from, 'etc'));
    const told: string[] = [];
    const { manifest: installed } = await importModel(manifest, from, {
      ...options(),
      onProgress: ({ file, fileNumber, fileCount, doneBytes, totalBytes }) =>
        void told.push(`${fileNumber}/${fileCount} ${file} ${doneBytes}/${totalBytes}`),
    });
    expect(installed.files.map(({ path }) => path)).toEqual(manifest.files.map(({ path }) => path));
    const { totalBytes } = installed;
    expect(told.at(-1)).toBe(`3/3 vae_decoder/model.onnx ${totalBytes}/${totalBytes}`);
    await expect(importModel(manifest, from, { ...options(), reserveBytes: 2 ** 60 })).rejects.toThrowError(
      expect.objectContaining({ code: 'storage.full' }),
    );
    await writeFile(join(from, 'unet', 'a b;rm.onnx'), '');
    await expect(importModel(manifest, from, options())).rejects.toThrowError(
      /a name that no checkpoint has/,
    );
  });

  it('refuses one that lacks a file or holds another one', async () => {
    const from = await lay();
    const pinned = sampleManifest({ origin: 'https://example.org' });
    await writeFile(join(from, 'unet/model.onnx'), 'changed');
    await expect(importModel(pinned, from, options())).rejects.toThrowError(/sha256/);
    await rm(join(from, 'unet/model.onnx'));
    await expect(importModel(manifest, from, options())).rejects.toThrowError(
      expect.objectContaining({ code: 'model.missing' }),
    );
    expect(await listModels(store)).toEqual([]);
  });
});

it('a file that was changed in the store is named by verify, and comes back by rm, gc and pull', async () => {
  await using server = await startFileServer({ files: sampleFiles });
  const { folder: model } = await pullModel(sampleManifest({ origin: server.url }), options());
  const file = join(model, 'vae_decoder/model.onnx');
  await chmod(file, 0o644);
  await writeFile(file, Buffer.alloc((await readFile(file)).length));
  await expect(verifyManifest(join(model, 'manifest.json'))).rejects.toThrowError(/vae_decoder/);
  await removeModel(store, 'tiny');
  await collectGarbage(store);
  await pullModel(sampleManifest({ origin: server.url }), options());
  await verifyManifest(join(model, 'manifest.json'));
});

it('a lock that its holder left is taken over', async () => {
  const lock = join(store, 'locks/one');
  await mkdir(lock, { recursive: true });
  await utimes(lock, 0, 0);
  expect(await withLock(lock, async () => 'done')).toBe('done');
  expect(await readdir(join(store, 'locks'))).toEqual([]);
});
