import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { type FileProgress, fileMeter } from './file-meter.ts';
import { type HashOptions, hashFile } from './hash-file.ts';
import { type KnownFile, type Manifest, knownFiles } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

export interface VerifyOptions {
  readonly signal?: AbortSignal;
  /** after each file */
  readonly onFile?: (file: KnownFile) => void;
  readonly onProgress?: (progress: FileProgress) => void;
}

/**
 * Reads a manifest and every file that it names.
 * @param file `models/<name>.json` of a shipped checkpoint, or `manifest.json` in a store
 * @throws DiffusionError `model.missing` naming the file that is not there; `model.invalid` naming the one that differs
 */
export async function verifyManifest(file: string, options: VerifyOptions = {}): Promise<Manifest> {
  const manifest = await readManifest(file);
  const files = knownFiles(manifest);
  const folder = folderOf(manifest, dirname(file));
  if (!files || !folder)
    throw new DiffusionError('model.missing', {
      file,
      detail: `${manifest.name} is not here, only described`,
      remedy: `install it: escena models pull ${manifest.name}`,
    });
  const meter = fileMeter(files, options.onProgress);
  for (const one of files) {
    await verifyFile(join(folder, one.path), one, {
      signal: options.signal,
      onBytes: (bytes) => meter(one, bytes),
    });
    options.onFile?.(one);
  }
  return manifest;
}

function folderOf({ installed, source }: Manifest, beside: string): string | undefined {
  if (installed) return beside;
  return source.kind === 'shipped' ? join(beside, source.folder) : undefined;
}

async function verifyFile(file: string, { bytes, sha256 }: KnownFile, options: HashOptions): Promise<void> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new DiffusionError('model.missing', { file, detail: 'not there', cause });
  });
  // The size first: a truncated file of gigabytes is known at once.
  const found = size === bytes ? await hashFile(file, options) : `${size} bytes`;
  if (found === sha256) return;
  throw new DiffusionError('model.invalid', {
    file,
    detail: `not the file that was described: ${found}, not ${size === bytes ? sha256 : `${bytes} bytes`}`,
    remedy: 'remove the model and install it again',
  });
}
