/** A model in a store: whole in its folder with its record, or not there. */
import { copyFile, constants, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type KnownFile, type Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { type StoreLayout, recordName } from './store-layout.ts';

export interface InstalledModel {
  /** every file's size and hash filled in */
  readonly manifest: Manifest;
  /** absolute or as the store's: what `loadModels` takes */
  readonly folder: string;
}

/** The model of this name, or undefined where the store has none. @throws DiffusionError when its record is damaged */
export async function findModel(layout: StoreLayout, name: string): Promise<InstalledModel | undefined> {
  try {
    return { manifest: await readManifest(layout.record(name)), folder: layout.model(name) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'model.missing') return undefined;
    throw error;
  }
}

/** Starts a draft from nothing; one that a crash left is dropped. */
export async function startDraft(layout: StoreLayout, name: string): Promise<string> {
  const draft = layout.draft(name);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  return draft;
}

/**
 * Puts a blob into a folder under the file's name.
 * @returns false where the blob is not there
 */
export async function linkBlob(
  layout: StoreLayout,
  file: Pick<KnownFile, 'path' | 'sha256'>,
  folder: string,
): Promise<boolean> {
  const [blob, target] = [layout.blob(file.sha256), join(folder, file.path)];
  await mkdir(dirname(target), { recursive: true });
  try {
    // Not a symbolic link: onnxruntime refuses external data that lies outside the graph's folder.
    await link(blob, target);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    // A disk without hard links, or too many of one file.
    await copyFile(blob, target, constants.COPYFILE_FICLONE);
  }
  return true;
}

/**
 * Makes a draft the model, in one rename where there was none. Where there was one it is moved aside first: between the
 * two renames the model is not there, which readers see as not installed.
 */
export async function commitDraft(layout: StoreLayout, manifest: Manifest): Promise<InstalledModel> {
  const { name } = manifest;
  const [draft, folder] = [layout.draft(name), layout.model(name)];
  await writeFile(join(draft, recordName), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeModelFolder(layout, name);
  await rename(draft, folder);
  return { manifest, folder };
}

/** @returns whether there was one */
export async function removeModelFolder(layout: StoreLayout, name: string): Promise<boolean> {
  const aside = `${layout.draft(name)}.old`;
  await rm(aside, { recursive: true, force: true });
  // Renamed first: a model that is being deleted must not look like one that is there.
  const moved = await rename(layout.model(name), aside).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, 'ENOENT')) return false;
      throw error;
    },
  );
  await rm(aside, { recursive: true, force: true });
  return moved;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
