import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { type Manifest, parseManifest } from './manifest.ts';

/** far above any real manifest, far below what would hurt to parse */
const maxBytes = 1024 * 1024;

/**
 * @param file `models/<name>.json` or a store's `manifest.json`
 * @throws DiffusionError `model.missing` when it is not there, `model.invalid` when it is no manifest
 */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readText(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DiffusionError('model.invalid', { file, detail: 'no manifest: not JSON', cause });
  }
  return parseManifest(json, file);
}

/**
 * Every manifest of a folder, by name.
 * @param onDamaged told of one that cannot be read, which is left out then
 * @throws DiffusionError `model.invalid`, where nobody wants to be told
 */
export async function readManifests(
  folder: string,
  { onDamaged }: { onDamaged?: (error: unknown) => void } = {},
): Promise<readonly Manifest[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = await Promise.all(
    names.map((name) =>
      readManifest(join(folder, name)).catch((error: unknown) => {
        if (!onDamaged) throw error;
        onDamaged(error);
        return undefined;
      }),
    ),
  );
  return read.filter((manifest) => manifest !== undefined);
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes)
      throw new DiffusionError('model.invalid', {
        file,
        detail: `no manifest: ${size} bytes, more than ${maxBytes}`,
      });
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof DiffusionError) throw cause;
    throw new DiffusionError('model.missing', { file, detail: 'no such manifest', cause });
  }
}
