import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalStorage } from './create-local-storage.ts';
import { createS3Storage } from './create-s3-storage.ts';
import type { Storage } from './storage.ts';
import { type S3Stub, startS3Stub } from './testing/s3-stub.ts';

const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'a secret/with+signs' };
const photo = Buffer.from('a photo, more or less');

describe('bytes that strangers send to the store itself', () => {
  let folder: string;
  let stub: S3Stub;
  let storage: Storage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'escena-incoming-'));
    stub = await startS3Stub(credentials);
    storage = createS3Storage({
      bucket: 'pictures',
      region: 'eu-south-2',
      endpoint: stub.endpoint,
      credentials,
      forcePathStyle: true,
      spoolFolder: join(folder, 'spool'),
    });
  });
  afterAll(async () => {
    await stub.close();
    await rm(folder, { recursive: true });
  });

  async function send(
    { url, fields }: { url: string; fields: Readonly<Record<string, string>> },
    bytes = photo,
    changes: Readonly<Record<string, string>> = {},
  ): Promise<number> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changes })) form.set(name, value);
    form.set('file', new Blob([bytes]));
    return (await fetch(url, { method: 'POST', body: form })).status;
  }

  it('come in by a signed form, are read and let go', async () => {
    const { incoming } = storage;
    const form = await incoming?.presign({ id: 'asset_1', bytes: photo.length, expiresSeconds: 60 });
    if (!form) throw new Error('there is no way in');
    expect(await incoming?.open('asset_1')).toBeUndefined();
    expect(await send(form)).toBe(204);
    const found = await incoming?.open('asset_1');
    expect(found?.bytes).toBe(photo.length);
    expect(found && (await buffer(found.body))).toEqual(photo);
    await incoming?.discard('asset_1');
    await incoming?.discard('asset_1');
    expect(await incoming?.open('asset_1')).toBeUndefined();
  });

  it('are refused in another size, under another name, too late, or unsigned', async () => {
    const presign = (expiresSeconds: number) =>
      storage.incoming?.presign({ id: 'asset_2', bytes: photo.length, expiresSeconds });
    const form = await presign(60);
    const late = await presign(-10);
    if (!form || !late) throw new Error('there is no way in');
    expect(await send(form, photo.subarray(1))).toBe(403);
    expect(await send(form, Buffer.concat([photo, photo]))).toBe(403);
    expect(await send(form, photo, { key: 'sha256/aa/bb/another' })).toBe(403);
    expect(await send(form, photo, { 'X-Amz-Signature': '00'.repeat(32) })).toBe(403);
    expect(await send(late)).toBe(403);
    expect(await storage.incoming?.open('asset_2')).toBeUndefined();
  });

  it('never get a name of our choosing from outside', async () => {
    await expect(storage.incoming?.open('../sha256/x')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('have no way past us where pictures lie in a folder', () => {
    expect(createLocalStorage({ root: folder }).incoming).toBeUndefined();
  });
});
