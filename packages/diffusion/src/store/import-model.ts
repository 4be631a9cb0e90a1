import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { DiffusionError } from '../diffusion-error.ts';
import { requireSpace } from './check-free-space.ts';
import { enterBlob } from './enter-blob.ts';
import { type FileProgress, fileMeter } from './file-meter.ts';
import { type HashOptions, hashFile } from './hash-file.ts';
import { listFiles } from './list-files.ts';
import { type KnownFile, type Manifest, parseManifest } from './manifest.ts';
import { type InstalledModel, commitDraft, linkBlob, startDraft } from './model-record.ts';
import { type StoreLayout, storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

export interface ImportOptions {
  readonly store: string;
  readonly signal?: AbortSignal;
  /** after each file */
  readonly onFile?: (file: KnownFile) => void;
  readonly onProgress?: (progress: FileProgress) => void;
  /** bytes that stay free on the disk */
  readonly reserveBytes?: number;
}

/**
 * Copies a checkpoint that lies in a folder (exported with `models/export`, or brought by hand) into a store.
 * @param manifest what it is; its list of files says what must be there, the folder says what is
 * @throws DiffusionError `model.missing` naming a file that the manifest wants, `model.invalid` naming one that differs
 */
export async function importModel(
  manifest: Manifest,
  folder: string,
  { store, signal, onFile, onProgress, reserveBytes }: ImportOptions,
): Promise<InstalledModel> {
  const sizes = await listFiles(folder);
  const paths = sizes.map(({ path }) => path);
  const wanted = new Map(manifest.files.map((file) => [file.path, file]));
  for (const path of wanted.keys()) {
    if (paths.includes(path)) continue;
    throw new DiffusionError('model.missing', {
      file: join(folder, path),
      detail: `${manifest.name} needs it`,
    });
  }
  const layout = storeLayout(store);
  await requireSpace(layout.partials, {
    neededBytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    reserveBytes,
  });
  const meter = fileMeter(sizes, onProgress);
  const lock = layout.lock(`model-${manifest.name}`);
  const enter = async (): Promise<InstalledModel> => {
    const draft = await startDraft(layout, manifest.name);
    const files: KnownFile[] = [];
    for (const one of sizes) {
      throwIfAborted(signal);
      const { path } = one;
      const file = await enterFile(layout, join(folder, path), path, {
        signal,
        onBytes: (bytes) => meter(one, bytes),
      });
      const pinned = wanted.get(path)?.sha256;
      if (pinned && pinned !== file.sha256)
        throw new DiffusionError('model.invalid', {
          file: join(folder, path),
          detail: `sha256 ${file.sha256}, not ${pinned}`,
        });
      await linkBlob(layout, file, draft);
      files.push(file);
      onFile?.(file);
    }
    const installed = { at: new Date().toISOString(), recorded: files.map(({ path }) => path) };
    const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return commitDraft(layout, parseManifest({ ...manifest, files, totalBytes, installed }, manifest.name));
  };
  return withLock(lock, enter, { signal });
}

async function enterFile(
  layout: StoreLayout,
  from: string,
  path: string,
  options: HashOptions,
): Promise<KnownFile> {
  // Copied first, then hashed: what lies in the store is what was hashed.
  const copy = layout.partial(`import-${randomUUID()}`);
  await mkdir(layout.partials, { recursive: true });
  try {
    await copyFile(from, copy, constants.COPYFILE_FICLONE);
    const sha256 = await hashFile(copy, options);
    const { size: bytes } = await stat(copy);
    await enterBlob(layout, copy, sha256);
    return { path, bytes, sha256 };
  } finally {
    await rm(copy, { force: true });
  }
}
