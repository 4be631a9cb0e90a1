/**
 * Where the reference vectors of the engine lie (made with diffusers and torch, too large to commit): a `shared` folder in
 * or beside the checkout. Tests that need them skip, by name, where there is none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const candidates = ['shared/golden', '../shared/golden'].map((path) => join(repository, path));

export const goldenFolder = candidates.find((path) => existsSync(path));

/** The project's own, smaller set (`tests/golden/make.py`), in the same format; always there. */
export const ownGoldenFolder = join(repository, 'tests/golden/data');

/** Every folder that has vectors of the parts: `rng`, `schedulers`, `tokenizer`, `images`. */
export const vectorFolders = goldenFolder ? [ownGoldenFolder, goldenFolder] : [ownGoldenFolder];

export function goldenPath(path: string): string {
  return join(goldenFolder ?? '', path);
}

export function readGoldenJson<T>(path: string): T {
  return readJson(goldenPath(path));
}

/** A file of one of `vectorFolders`. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** `readFloats` of a file of the golden folder. */
export function readGoldenFloats(path: string): Float32Array {
  return readFloats(goldenPath(path));
}

/** Raw little-endian float32. */
export function readFloats(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
