import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findIn } from '../find-in.ts';
import type { Found } from '../found.ts';
import { type Models, openModels } from '../open-models.ts';
import { modelFolder, wasmFolder } from './model-files.ts';

let opened: Promise<Models> | undefined;

/**
 * Finds face and body in a photo, offline. The models (10 MB) are opened once a process.
 * @param photo 3 or 4 channels
 * @throws AppError job.cancelled
 */
export async function findLandmarks(
  photo: Raster,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Found> {
  opened ??= open();
  const models = await opened;
  throwIfAborted(signal);
  return findIn(photo, models);
}

function open(): Promise<Models> {
  setWasmPaths(`${wasmFolder}${path.sep}`);
  return openModels(async (name) => Uint8Array.from(await readFile(path.join(modelFolder, name))));
}
