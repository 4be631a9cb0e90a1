import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelName } from '../model-names.ts';
import { type Opened, openModels } from '../open-models.ts';
import { modelPath, wasmFolder } from './model-files.ts';

/** Models from the installed packages' files. */
export async function openInNode<Name extends ModelName>(names: readonly Name[]): Promise<Opened<Name>> {
  const before = strayEvents.map((event) => ends.listeners(event));
  setWasmPaths(`${wasmFolder}${path.sep}`);
  const models = await openModels(names, async (name) => Uint8Array.from(await readFile(modelPath(name))));
  strayEvents.forEach((event, k) => {
    for (const listener of ends.listeners(event))
      if (!before[k]?.includes(listener)) ends.removeListener(event, listener as () => void);
  });
  return models;
}

/** The backend's loader listens to these and throws what it hears again: how a process ends is not its to say. */
const strayEvents = ['uncaughtException', 'unhandledRejection'];
const ends: EventEmitter = process;
