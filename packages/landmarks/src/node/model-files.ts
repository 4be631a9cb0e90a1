import { createRequire } from 'node:module';
import path from 'node:path';
import { servedFiles } from '../model-names.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The folder of the models' files, and that of the programs that run them, as npm installed them. */
export const modelFolder = path.join(path.dirname(resolve('@vladmandic/human')), '../models');
export const wasmFolder = path.join(
  path.dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')),
  'dist',
);

/** Where a file that browsers may fetch lies; undefined for any other name: nothing else of those packages is given out. */
export function modelFile(name: string): string | undefined {
  if (!servedFiles.includes(name)) return undefined;
  return path.join(name.endsWith('.wasm') ? wasmFolder : modelFolder, name);
}
