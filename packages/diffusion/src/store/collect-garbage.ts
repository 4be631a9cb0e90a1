import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@escena/core/app-error';
import { draftOf, storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

/** a download that nobody has gone on with for this long is given up */
const partialDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

export interface Collected {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Deletes what no model uses: blobs with one link, drafts that a crash left, downloads given up weeks ago. Safe beside
 * running pulls: they link a blob before they count on it.
 */
export async function collectGarbage(store: string): Promise<Collected> {
  const layout = storeLayout(store);
  for (const folder of await names(layout.models)) {
    const name = draftOf(folder);
    if (name) await clearDraft(store, name.replace(/\.old$/, ''), join(layout.models, folder));
  }
  let [files, bytes] = [0, 0];
  const drop = async (file: string, size: number): Promise<void> => {
    await rm(file, { force: true });
    files += 1;
    bytes += size;
  };
  for (const shelf of await names(layout.blobs)) {
    for (const blob of await names(join(layout.blobs, shelf))) {
      const file = join(layout.blobs, shelf, blob);
      const { nlink, size } = await stat(file);
      if (nlink === 1) await drop(file, size);
    }
  }
  for (const partial of await names(layout.partials)) {
    const file = join(layout.partials, partial);
    const { mtimeMs, size } = await stat(file);
    if (Date.now() - mtimeMs > partialDays * dayMs) await drop(file, size);
  }
  return { files, bytes };
}

async function clearDraft(store: string, name: string, folder: string): Promise<void> {
  try {
    const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
    await withLock(storeLayout(store).lock(`model-${name}`), clear, { wait: false });
  } catch (error) {
    // A pull is at it.
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
  }
}

async function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
