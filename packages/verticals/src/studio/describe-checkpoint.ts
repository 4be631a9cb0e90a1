import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { describeDrawing } from '@escena/diffusion/describe-drawing';
import type { Models } from '@escena/diffusion/models';
import { readManifest } from '@escena/diffusion/read-manifest';
import type { CheckpointFacts } from './checkpoint.ts';

/** @throws DiffusionError `model.invalid` for a manifest that cannot be read, `model.missing` for a file that went */
export async function describeCheckpoint(models: Models): Promise<CheckpointFacts> {
  const { json } = models.scheduler;
  return {
    ...describeDrawing(models),
    ...(await namesOf(models.folder)),
    sha256: await models.sha256(),
    className: String(models.index['_class_name']),
    schedulerConfig: typeof json === 'object' && json !== null ? { ...json } : {},
  };
}

/** By its manifest; a folder that somebody made has none. */
async function namesOf(folder: string): Promise<Pick<CheckpointFacts, 'name' | 'revision'>> {
  try {
    const { name, source } = await readManifest(path.join(folder, 'manifest.json'));
    return { name, revision: 'revision' in source ? source.revision : null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'model.missing') throw error;
    return { name: path.basename(folder), revision: null };
  }
}
