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
 * (a ControlNet) and `tiny-flux` (takes instructions), which do; `tiny-upscaler`; and `tiny-fluxfill`, where `shared/golden` is there.
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
  const folder = await mkdtemp(join(tmpdir(), 'tiny-upscaler-'));
  try {
    await writeFile(join(folder, 'net.onnx'), tinyUpscaler());
    await importModel(upscaler, folder, { store });
  } finally {
    await rm(folder, { recursive: true });
  }
  return [...names, upscaler.name];
}

const usual = ['text-to-image', 'image-to-image', 'inpaint'];
const ofPictures = {
  family: 'picture',
  parts: ['vae_decoder'],
  file: 'model_index.json',
} as const;
const ofUpscalers = { family: 'upscaler', pipelines: ['upscale'], parts: ['.'], file: 'net.onnx' } as const;

type ManifestParts = (typeof ofPictures | typeof ofUpscalers) & {
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
