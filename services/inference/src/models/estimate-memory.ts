import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { DiffusionError } from '@escena/diffusion/diffusion-error';
import { readManifest } from '@escena/diffusion/read-manifest';

/** Node, onnxruntime and a picture's own tensors */
const processBytes = 400e6;
/** weights repacked for the processor lie beside those that were read, and activations come on top (ENGINE §5.1, §5.2) */
const weightsFactor = 1.4;

/**
 * What a checkpoint will take in a process: its manifest's figure, or from the size of its graphs.
 * @throws DiffusionError `model.missing` when there is no such folder
 */
export async function estimateMemory(folder: string): Promise<number> {
  try {
    return (await readManifest(path.join(folder, 'manifest.json'))).memoryBytes;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'model.missing') throw error;
  }
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new DiffusionError('model.missing', { file: folder, detail: 'no such folder', cause });
  });
  // Prepared copies of the same graphs lie in hidden folders.
  const weights = names.filter(
    (name) => /\.(onnx(_data|\.data)?|pb|bin)$/.test(name) && !/(^|[\\/])\./.test(name),
  );
  const sizes = await Promise.all(weights.map(async (name) => (await stat(path.join(folder, name))).size));
  return processBytes + weightsFactor * sizes.reduce((sum, size) => sum + size, 0);
}
