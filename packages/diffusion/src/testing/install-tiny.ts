import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importModel } from '../store/import-model.ts';
import { parseManifest } from '../store/manifest.ts';
import { tinyUpscaler } from './tiny-upscaler.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const fixtures = join(repository, 'packages/diffusion/fixtures');
/** reference checkpoints made outside the repository; a clone has none */
const golden = ['shared/golden/models', '../shared/golden/models']
  .map((path) => join(repository, path))
  .find((path) => existsSync(path));

interface TinyOptions {
  /** whether paying people's pictures may be made with them */
  readonly commercial?: boolean;
  /** before every name, so that one folder can be installed under two licences */
  readonly prefix?: string;
}

/**
 * Installs the tiny checkpoints of `fixtures/` into a store, and the reference checkpoints of `shared/golden` where they are
 * there: `tiny-plain` and `tiny-inpaint`, which read no words, `tiny-upscaler`; `tiny-sd15`, `tiny-controlnet-split`, `tiny-flux`…, which do.
 * @returns their names
 */
export async function installTinyCheckpoints(store: string, options: TinyOptions = {}): Promise<string[]> {
  const { prefix = 'tiny', commercial = true } = options;
  const folders = [
    ...['plain', 'inpaint'].map((name) => ({ name, folder: join(fixtures, name) })),
    ...(golden ? goldenNames : []).map((name) => ({ name, folder: join(golden ?? '', name) })),
  ];
  const names: string[] = [];
  for (const { name, folder } of folders) {
    if (!existsSync(folder)) continue;
    const manifest = manifestOf(`${prefix}-${name}`, { commercial, ...ofPictures });
    await importModel(manifest, folder, { store });
    names.push(manifest.name);
  }
  const upscaler = manifestOf(`${prefix}-upscaler`, { commercial, ...ofUpscalers });
  const folder = await mkdtemp(join(tmpdir(), 'tiny-upscaler-'));
  try {
    await writeFile(join(folder, 'net.onnx'), tinyUpscaler());
    await importModel(upscaler, folder, { store });
  } finally {
    await rm(folder, { recursive: true });
  }
  return [...names, upscaler.name];
}

const ofPictures = {
  family: 'picture',
  pipelines: ['text-to-image', 'image-to-image', 'inpaint'],
  parts: ['vae_decoder'],
  file: 'model_index.json',
} as const;
const ofUpscalers = { family: 'upscaler', pipelines: ['upscale'], parts: ['.'], file: 'net.onnx' } as const;

const goldenNames = [
  'sd15',
  'sdxl',
  'sd3',
  'flux',
  'fluxfill',
  'lcm',
  'sdinpaint',
  'controlnet-split',
] as const;

type ManifestParts = (typeof ofPictures | typeof ofUpscalers) & { readonly commercial: boolean };

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
