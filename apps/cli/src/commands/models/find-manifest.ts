import path from 'node:path';
import type { Manifest } from '@escena/diffusion/manifest';
import { readManifest } from '@escena/diffusion/read-manifest';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';

/**
 * The description of a checkpoint: a file that the person brings, or ours of this name.
 * @throws DiffusionError when it is not there or no manifest
 */
export async function findManifest(
  name: string,
  file: string | undefined,
  { modelsDir, directory }: CommandContext,
): Promise<Manifest> {
  if (!file && !/^[\w.-]+$/.test(name)) throw new UsageError(`${name} is no name; see: escena models list`);
  const manifest = await readManifest(
    file ? path.resolve(directory, file) : path.join(modelsDir, `${name}.json`),
  );
  if (manifest.name !== name) throw new UsageError(`${file} describes ${manifest.name}, not ${name}`);
  return manifest;
}
