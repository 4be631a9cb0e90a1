import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { DiffusionError } from '../diffusion-error.ts';
import { enterBlob } from './enter-blob.ts';
import { hashFile } from './hash-file.ts';
import { type KnownFile, type Manifest, parseManifest } from './manifest.ts';
import { type InstalledModel, commitDraft, linkBlob, startDraft } from './model-record.ts';
import { type StoreLayout, recordName, storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

export interface ImportOptions {
  readonly store: string;
  readonly signal?: AbortSignal;
  /** after each file */
  readonly onFile?: (file: KnownFile) => void;
}

/**
 * Copies a checkpoint that lies in a folder (exported with `models/export`, or brought by hand) into a store.
 * @param manifest what it is; its list of files says what must be there, the folder says what is
 * @throws DiffusionError `model.missing` naming a file that the manifest wants, `model.invalid` naming one that differs
 */
export async function importModel(
  manifest: Manifest,
  folder: string,
  { store, signal, onFile }: ImportOptions,
): Promise<InstalledModel> {
  const paths = await listFiles(folder);
  const wanted = new Map(manifest.files.map((file) => [file.path, file]));
  for (const path of wanted.keys()) {
    if (paths.includes(path)) continue;
    throw new DiffusionError('model.missing', {
      file: join(folder, path),
      detail: `${manifest.name} needs it`,
    });
  }
  const layout = storeLayout(store);
  const lock = layout.lock(`model-${manifest.name}`);
  const enter = async (): Promise<InstalledModel> => {
    const draft = await startDraft(layout, manifest.name);
    const files: KnownFile[] = [];
    for (const path of paths) {
      throwIfAborted(signal);
      const file = await enterFile(layout, join(folder, path), path, signal);
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
  signal: AbortSignal | undefined,
): Promise<KnownFile> {
  // Copied first, then hashed: what lies in the store is what was hashed.
  const copy = layout.partial(`import-${randomUUID()}`);
  await mkdir(layout.partials, { recursive: true });
  try {
    await copyFile(from, copy, constants.COPYFILE_FICLONE);
    const sha256 = await hashFile(copy, { signal });
    const { size: bytes } = await stat(copy);
    await enterBlob(layout, copy, sha256);
    return { path, bytes, sha256 };
  } finally {
    await rm(copy, { force: true });
  }
}

/** Paths with forward slashes; hidden files and a store's own record are left out. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new DiffusionError('input.invalid', { file: folder, detail: 'no folder that can be read', cause });
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== recordName && !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}
