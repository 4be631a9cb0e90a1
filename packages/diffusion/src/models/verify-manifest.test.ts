import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyManifest } from './verify-manifest.ts';

const shipped = fileURLToPath(new URL('../../../../models/', import.meta.url));

it('every shipped checkpoint is the one that its manifest describes', async () => {
  const manifests = (await readdir(shipped)).filter((name) => name.endsWith('.json'));
  for (const name of manifests) await verifyManifest(join(shipped, name));
  expect(manifests).toContain('lighting.json');
});

describe('verifyManifest', () => {
  let folder = '';
  const content = 'weights';
  const entry = {
    path: 'unet/model.onnx',
    bytes: 7,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const write = (files: readonly object[]) =>
    writeFile(
      join(folder, 'tiny.json'),
      JSON.stringify({
        name: 'tiny',
        folder: 'tiny',
        family: 'lighting',
        licence: 'Apache-2.0',
        commercial: true,
        recommended: false,
        files,
      }),
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    await mkdir(join(folder, 'tiny/unet'), { recursive: true });
    await writeFile(join(folder, 'tiny/unet/model.onnx'), content);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('accepts the right bytes', async () => {
    await write([entry]);
    expect((await verifyManifest(join(folder, 'tiny.json'))).name).toBe('tiny');
  });

  it.each([
    ['a changed file', { ...entry, sha256: '0'.repeat(64) }, 'model.invalid'],
    ['a missing file', { ...entry, path: 'vae_decoder/model.onnx' }, 'model.missing'],
    ['a path that leaves the folder', { ...entry, path: '../tiny/unet/model.onnx' }, 'model.invalid'],
  ])('refuses %s', async (_, file, code) => {
    await write([file]);
    await expect(verifyManifest(join(folder, 'tiny.json'))).rejects.toThrowError(
      expect.objectContaining({ code }),
    );
  });
});
