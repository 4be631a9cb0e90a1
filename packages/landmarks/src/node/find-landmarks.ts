import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { EventEmitter } from 'node:events';
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

async function open(): Promise<Models> {
  const before = strayEvents.map((event) => ends.listeners(event));
  setWasmPaths(`${wasmFolder}${path.sep}`);
  const models = await openModels(async (name) =>
    Uint8Array.from(await readFile(path.join(modelFolder, name))),
  );
  strayEvents.forEach((event, k) => {
    for (const listener of ends.listeners(event))
      if (!before[k]?.includes(listener)) ends.removeListener(event, listener as () => void);
  });
  return models;
}

/** The backend's loader listens to these and throws what it hears again: how a process ends is not its to say. */
const strayEvents = ['uncaughtException', 'unhandledRejection'];
const ends: EventEmitter = process;
