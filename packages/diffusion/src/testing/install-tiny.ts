import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importModel } from '../store/import-model.ts';
import { parseManifest } from '../store/manifest.ts';
import { tinyEmbedder } from './tiny-embedder.ts';
import type { TinyFiles } from './tiny-segmenter.ts';
import { tinyUpscaler } from './tiny-upscaler.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const fixtures = join(repository, 'packages/diffusion/fixtures');
/** what models a set of reference checkpoints has: the project's own, and a larger one made outside, which a clone lacks */
const own = join(repository, 'tests/golden/data/models');
const outside = ['shared/golden/models', '../shared/golden/models']
  .map((path) => join(repository, path))
  .find((path) => existsSync(path));

interface TinyOptions {
  /** whether paying people's pictures may be made with them */
  readonly commercial?: boolean;
  /** before every name, so that one folder can be installed under two licences */
  readonly prefix?: string;
}

/**
 * Installs tiny checkpoints into a store: `tiny-plain` and `tiny-inpaint`, which read no words; `tiny-sd`, `tiny-sd-control`
 * (a ControlNet) and `tiny-flux` (takes instructions), which do; `tiny-upscaler`; `tiny-embedder`; and `tiny-fluxfill`, where `shared/golden` is there.
 * @returns their names
 */
export async function installTinyCheckpoints(store: string, options: TinyOptions = {}): Promise<string[]> {
  const { prefix = 'tiny', commercial = true } = options;
  const folders = [
    ...['plain', 'inpaint'].map((name) => ({ name, folder: join(fixtures, name), pipelines: usual })),
    ...['sd', 'sd-control'].map((name) => ({ name, folder: join(own, name), pipelines: usual })),
    { name: 'flux', folder: join(own, 'flux'), pipelines: [...usual, 'kontext'] },
    ...(outside ? [{ name: 'fluxfill', folder: join(outside, 'fluxfill'), pipelines: ['fill'] }] : []),
  ];
  const names: string[] = [];
  for (const { name, folder, pipelines } of folders) {
    const manifest = manifestOf(`${prefix}-${name}`, { commercial, ...ofPictures, pipelines });
    await importModel(manifest, folder, { store });
    names.push(manifest.name);
  }
  const upscaler = manifestOf(`${prefix}-upscaler`, { commercial, ...ofUpscalers });
  await using enlarging = await writeTiny({ 'net.onnx': tinyUpscaler() });
  await importModel(upscaler, enlarging.folder, { store });
  const embedder = manifestOf(`${prefix}-embedder`, { commercial, ...ofEmbedders });
  await using seeing = await writeTiny(tinyEmbedder());
  await importModel(embedder, seeing.folder, { store });
  return [...names, upscaler.name, embedder.name];
}

/** A folder of these files, until it is disposed of. */
export async function writeTiny(files: TinyFiles): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-'));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

const usual = ['text-to-image', 'image-to-image', 'inpaint'];
const ofPictures = {
  family: 'picture',
  parts: ['vae_decoder'],
  file: 'model_index.json',
} as const;
const ofUpscalers = { family: 'upscaler', pipelines: ['upscale'], parts: ['.'], file: 'net.onnx' } as const;

const ofEmbedders = {
  family: 'embedder',
  pipelines: ['embed'],
  parts: ['onnx'],
  file: 'preprocessor_config.json',
} as const;

type ManifestParts = (typeof ofPictures | typeof ofUpscalers | typeof ofEmbedders) & {
  readonly pipelines: readonly string[];
  readonly commercial: boolean;
};

function manifestOf(name: string, { commercial, file, ...facts }: ManifestParts) {
  return parseManifest(
    {
      schema: 1,
      name,
      title: name,
      ...facts,
      licence: { spdx: 'Apache-2.0', url: 'https://example.org/licence', commercial, verifiedAt: null },
      source: { kind: 'own' },
      totalBytes: 1_000_000,
      memoryBytes: 300_000_000,
      figures: 'estimated',
      recommended: false,
      files: [{ path: file, bytes: null, sha256: null }],
    },
    name,
  );
}
