import { access } from 'node:fs/promises';
import path from 'node:path';
import { findModel, storeLayout } from '@escena/diffusion/store';
import type { CommandContext } from '../index.ts';

/**
 * What a person means by a model: a name in the store, a shipped name, or a path from where they stand.
 * @returns a path; whether something runnable lies there, loading tells
 */
export async function findFolder(
  name: string,
  { models, modelsDir, directory }: CommandContext,
): Promise<string> {
  if (/^[a-z0-9][a-z0-9.-]{0,63}$/.test(name)) {
    const installed = await findModel(storeLayout(models.store), name);
    if (installed) return installed.folder;
    const shipped = path.join(modelsDir, name);
    if (await exists(path.join(shipped, 'model_index.json'))) return shipped;
  }
  return path.resolve(directory, name);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
