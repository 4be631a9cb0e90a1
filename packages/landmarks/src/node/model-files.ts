import { createRequire } from 'node:module';
import path from 'node:path';
import { modelNames, packageOf, servedFiles } from '../model-names.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The folder of a model's file, and that of the programs that run them, as npm installed them. */
const folderOf = (file: string): string => path.join(path.dirname(resolve(packageOf(file))), '../models');
export const modelFolders = [...new Set(modelNames.map((name) => folderOf(`${name}.json`)))];
export const wasmFolder = path.join(
  path.dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')),
  'dist',
);

/** Where one of `modelNames`' files lies. */
export const modelPath = (file: string): string => path.join(folderOf(file), file);

/** Where a file that browsers may fetch lies; undefined for any other name: nothing else of those packages is given out. */
export function modelFile(name: string): string | undefined {
  if (!servedFiles.includes(name)) return undefined;
  return name.endsWith('.wasm') ? path.join(wasmFolder, name) : modelPath(name);
}
