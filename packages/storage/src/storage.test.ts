import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalStorage } from './create-local-storage.ts';
import { createS3Storage } from './create-s3-storage.ts';
import type { Storage } from './storage.ts';
import { type S3Stub, startS3Stub } from './testing/s3-stub.ts';

const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'a secret/with+signs' };
let folder = '';
let stub: S3Stub;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escena-storage-'));
  stub = await startS3Stub(credentials);
});
afterAll(async () => {
  await stub.close();
  await rm(folder, { recursive: true });
});

function s3(overrides: Partial<Parameters<typeof createS3Storage>[0]> = {}): Storage {
  return createS3Storage({
    bucket: 'pictures',
    region: 'eu-south-2',
    endpoint: stub.endpoint,
    credentials,
    forcePathStyle: true,
    spoolFolder: join(folder, 'spool'),
    ...overrides,
  });
}

/** Everything that lies in the store, whatever it is called. */
const stores = {
  local: {
    create: () => createLocalStorage({ root: join(folder, 'local') }),
    leftovers: () => filesIn(join(folder, 'local')),
  },
  s3: {
    create: () => s3(),
    leftovers: async () => [
      ...stub.objects.keys(),
      ...stub.openUploads.keys(),
      ...(await filesIn(join(folder, 'spool'))),
    ],
  },
};

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function* inChunks(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe.each(Object.entries(stores))('%s storage', (_name, { create, leftovers }) => {
  it('names content by its hash and gives it back', async () => {
    const storage = create();
    const content = randomBytes(1000);
    const hash = createHash('sha256').update(content).digest('hex');
    const stored = await storage.put(content);
    expect(stored).toEqual({ key: `sha256/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`, bytes: 1000 });
    expect(await storage.head(stored.key)).toMatchObject(stored);
    expect(Buffer.compare(await storage.read(stored.key), content)).toBe(0);
    expect(Buffer.compare(await buffer(await storage.get(stored.key)), content)).toBe(0);
  });

  it('lists what it holds, with when it was last put', async () => {
    const storage = create();
    const content = randomBytes(500);
    const { key } = await storage.put(content);
    const found = [];
    for await (const object of storage.list()) found.push(object);
    const listed = found.filter((object) => object.key === key);
    expect(listed).toMatchObject([{ key, bytes: 500 }]);
    expect(Math.abs(Date.now() - (listed[0]?.modifiedAt.getTime() ?? 0))).toBeLessThan(60_000);
    await storage.delete(key);
    for await (const object of storage.list()) expect(object.key).not.toBe(key);
  });

  it('stores the same content once, however it comes', async () => {
    const storage = create();
    const content = randomBytes(200_000);
    const before = (await leftovers()).length;
    const puts = await Promise.all([
      storage.put(content),
      storage.put(inChunks(content)),
      storage.put(Readable.from(inChunks(content))),
      storage.put(Readable.toWeb(Readable.from(inChunks(content)))),
    ]);
    expect(new Set(puts.map(({ key }) => key)).size).toBe(1);
    expect((await leftovers()).length).toBe(before + 1);
  });

  it('takes 20 MB as a stream and serves ranges of it', async () => {
    const storage = create();
    const content = randomBytes(20 * 1024 * 1024 + 17);
    const { key, bytes } = await storage.put(inChunks(content));
    expect(bytes).toBe(content.length);
    expect(Buffer.compare(await storage.read(key), content)).toBe(0);
    const middle = await buffer(await storage.get(key, { start: 9_000_000, end: 9_000_999 }));
    expect(Buffer.compare(middle, content.subarray(9_000_000, 9_001_000))).toBe(0);
    const tail = await buffer(await storage.get(key, { start: content.length - 5 }));
    expect(Buffer.compare(tail, content.subarray(-5))).toBe(0);
  });

  it('stops at the cap and leaves nothing', async () => {
    const storage = create();
    const before = await leftovers();
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 65_536;
        yield randomBytes(65_536);
      }
    }
    await expect(storage.put(endless(), { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'image.too_many_bytes',
    });
    expect(sent).toBeLessThan(1_100_000);
    await expect(storage.put(randomBytes(11), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'image.too_many_bytes',
    });
    expect(await leftovers()).toEqual(before);
  });

  it('leaves nothing when the sender hangs up or cancels', async () => {
    const storage = create();
    const before = await leftovers();
    async function* broken() {
      yield randomBytes(100_000);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(storage.put(broken())).rejects.toMatchObject({ code: 'job.cancelled' });
    const controller = new AbortController();
    async function* cancelled() {
      yield randomBytes(100_000);
      controller.abort();
      yield randomBytes(100_000);
    }
    await expect(storage.put(cancelled(), { signal: controller.signal })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expect(await leftovers()).toEqual(before);
  });

  it('knows what is not there, and deletes quietly', async () => {
    const storage = create();
    const { key } = await storage.put(randomBytes(10));
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.head(key)).toBeUndefined();
    await expect(storage.get(key)).rejects.toMatchObject({ code: 'not_found' });
    await expect(storage.read(key)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets no foreign key through', async () => {
    const storage = create();
    const hash = 'a'.repeat(64);
    for (const key of [
      '../etc/passwd',
      `sha256/aa/aa/../../../${hash}`,
      `sha256/ab/aa/${hash}`,
      `sha256/aa/aa/${hash}\n`,
      `/sha256/aa/aa/${hash}`,
      hash,
      '',
    ]) {
      await expect(storage.get(key), key).rejects.toMatchObject({ code: 'not_found' });
      await expect(storage.head(key), key).rejects.toMatchObject({ code: 'not_found' });
      await expect(storage.delete(key), key).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('s3 storage beyond the common part', () => {
  it('sends large content in parts, and a known object not at all', async () => {
    const content = randomBytes(9 * 1024 * 1024);
    stub.log.length = 0;
    await s3().put(inChunks(content));
    expect(stub.log.filter((line) => line.startsWith('POST')).length).toBe(2);
    stub.log.length = 0;
    await s3().put(inChunks(content));
    expect(stub.log.map((line) => line.split(' ')[0])).toEqual(['HEAD']);
  });

  it('is refused with a wrong secret, and says so', async () => {
    const intruder = s3({ credentials: { ...credentials, secretAccessKey: 'guess' } });
    const before = stub.objects.size;
    await expect(intruder.put(randomBytes(10))).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(stub.objects.size).toBe(before);
  });

  it('names a full store and a store that cannot be reached', async () => {
    stub.failWrites(507);
    try {
      await expect(s3().put(randomBytes(10))).rejects.toMatchObject({ code: 'storage.full' });
    } finally {
      stub.failWrites(0);
    }
    const away = s3({ endpoint: 'http://127.0.0.1:1' });
    await expect(away.head(`sha256/aa/aa/${'a'.repeat(64)}`)).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
  });
});
