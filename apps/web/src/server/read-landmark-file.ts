import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { packageOf, servedFiles } from '@escena/landmarks/model-names';

/** The bytes of a model or program of the landmark finder, from its package. @throws AppError `not_found` for any other file */
export async function readLandmarkFile(file: string): Promise<Buffer> {
  if (!servedFiles.includes(file)) throw new AppError('not_found');
  // From the app's folder: a bundled module no longer knows where it came from.
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  const folder = file.endsWith('.wasm')
    ? path.join(path.dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist')
    : path.join(path.dirname(resolve(packageOf(file))), '../models');
  return readFile(path.join(folder, file));
}
