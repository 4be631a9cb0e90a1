import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCheckpoint } from './find-checkpoint.ts';

let store = '';
beforeAll(async () => {
  store = await mkdtemp(path.join(tmpdir(), 'escena-store-'));
  await install('free', true);
  await install('research-only', false);
});
afterAll(() => rm(store, { recursive: true, force: true }));

/** A record of an installed checkpoint, as the store keeps it. */
async function install(name: string, commercial: boolean): Promise<void> {
  const folder = path.join(store, 'models', name);
  await mkdir(folder, { recursive: true });
  const manifest = {
    schema: 1,
    name,
    title: name,
    family: 'sd',
    pipelines: ['image-to-image'],
    parts: ['unet'],
    licence: { spdx: 'MIT', url: 'https://example.com/licence', commercial, verifiedAt: null },
    source: { kind: 'shipped', folder: name },
    totalBytes: 1,
    memoryBytes: 1,
    figures: 'estimated',
    recommended: false,
    files: [{ path: 'unet/model.onnx', bytes: 1, sha256: 'a'.repeat(64) }],
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

it('finds what is installed and may be used, and reaches nothing else', async () => {
  expect(await findCheckpoint(store, 'free')).toBe(path.join(store, 'models', 'free'));
  await expect(findCheckpoint(store, 'research-only')).rejects.toMatchObject({ code: 'model.licence' });
  await expect(findCheckpoint(store, 'absent')).rejects.toMatchObject({ code: 'model.missing' });
  for (const name of ['../free', '/etc', 'models/free'])
    await expect(findCheckpoint(store, name)).rejects.toMatchObject({ code: 'input.invalid' });
});
