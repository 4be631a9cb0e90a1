import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importModel } from '../store/import-model.ts';
import { parseManifest } from '../store/manifest.ts';

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
 * there: `tiny-plain` and `tiny-inpaint`, which read no words; `tiny-sd15`, `tiny-controlnet-split`, `tiny-flux`…, which do.
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
    const manifest = manifestOf(`${prefix}-${name}`, commercial);
    await importModel(manifest, folder, { store });
    names.push(manifest.name);
  }
  return names;
}

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

function manifestOf(name: string, commercial: boolean) {
  return parseManifest(
    {
      schema: 1,
      name,
      title: name,
      family: 'picture',
      pipelines: ['text-to-image', 'image-to-image', 'inpaint'],
      parts: ['vae_decoder'],
      licence: { spdx: 'Apache-2.0', url: 'https://example.org/licence', commercial, verifiedAt: null },
      source: { kind: 'own' },
      totalBytes: 1_000_000,
      memoryBytes: 300_000_000,
      figures: 'estimated',
      recommended: false,
      files: [{ path: 'model_index.json', bytes: null, sha256: null }],
    },
    name,
  );
}
