import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifests } from './read-manifest.ts';
import { sampleContents, sampleManifest } from './testing/sample-model.ts';
import { verifyManifest } from './verify-manifest.ts';

const models = fileURLToPath(new URL('../../../../models/', import.meta.url));

it('every manifest of the repository is one, and every shipped checkpoint is the one that it describes', async () => {
  const manifests = await readManifests(models);
  const shipped = manifests.filter(({ source }) => source.kind === 'shipped');
  for (const { name } of shipped) await verifyManifest(join(models, `${name}.json`));
  expect(shipped.map(({ name }) => name)).toEqual(['lighting']);
  expect(manifests.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'sd15-inpaint',
      'sdxl-base',
      'sdxl-inpaint',
      'sd15-controlnet-depth',
      'sd15-controlnet-seg',
      'sd15-controlnet-mlsd',
      'sd15-controlnet-scribble',
      'lcm-dreamshaper-v7',
      'flux-schnell',
      'catvton',
      'fashn-vton',
    ]),
  );
});

describe('verifyManifest', () => {
  let folder = '';
  const sample = {
    ...sampleManifest({ origin: 'https://example.org' }),
    source: { kind: 'shipped', folder: 'tiny' },
  };
  const write = async (manifest: object): Promise<string> => {
    const file = join(folder, 'tiny.json');
    await writeFile(file, JSON.stringify(manifest));
    return file;
  };
  const [first, ...others] = sample.files;
  const changed = (part: object): object => ({ ...sample, files: [{ ...first, ...part }, ...others] });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    for (const [path, content] of Object.entries(sampleContents)) {
      await mkdir(dirname(join(folder, 'tiny', path)), { recursive: true });
      await writeFile(join(folder, 'tiny', path), content);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('accepts the right bytes', async () => {
    const seen: string[] = [];
    const manifest = await verifyManifest(await write(sample), { onFile: ({ path }) => seen.push(path) });
    expect(manifest.name).toBe('tiny');
    expect(seen).toEqual(sample.files.map(({ path }) => path));
  });

  it.each([
    ['a changed file', changed({ sha256: '0'.repeat(64) }), 'model.invalid'],
    ['another size', changed({ bytes: 7 }), 'model.invalid'],
    ['a missing file', changed({ path: 'vae_encoder/model.onnx' }), 'model.missing'],
    ['a path that leaves the folder', changed({ path: '../tiny/unet/model.onnx' }), 'model.invalid'],
    ['an absolute path', changed({ path: '/etc/passwd' }), 'model.invalid'],
    ['a hidden file', changed({ path: 'unet/.netrc' }), 'model.invalid'],
    ['a shipped file without a hash', changed({ sha256: null }), 'model.invalid'],
    ['the same path twice', { ...sample, files: [first, first] }, 'model.invalid'],
    ['a schema of the future', { ...sample, schema: 2 }, 'model.invalid'],
    ['a field that nobody knows', { ...sample, extra: 1 }, 'model.invalid'],
    ['one that is only described', sampleManifest({ origin: 'https://a.org' }), 'model.missing'],
  ])('refuses %s', async (_, manifest, code) => {
    await expect(verifyManifest(await write(manifest))).rejects.toThrowError(
      expect.objectContaining({ code }),
    );
  });

  it('refuses what is no JSON, and what would hurt to parse', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{"schema": 1');
    await expect(verifyManifest(file)).rejects.toThrowError(/not JSON/);
    await writeFile(file, ' '.repeat(2 * 1024 * 1024));
    await expect(verifyManifest(file)).rejects.toThrowError(/more than 1048576/);
  });
});
