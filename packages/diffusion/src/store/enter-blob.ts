import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StoreLayout } from './store-layout.ts';

/** Moves a whole, hashed file under its hash. Where the content is there already, the file stays where it is. */
export async function enterBlob(layout: StoreLayout, file: string, sha256: string): Promise<void> {
  const blob = layout.blob(sha256);
  if ((await blobSize(layout, sha256)) !== undefined) return;
  await mkdir(dirname(blob), { recursive: true });
  await rename(file, blob);
  await chmod(blob, 0o444);
}

/** Bytes of a blob, or undefined where the store has none of this hash. */
export async function blobSize(layout: StoreLayout, sha256: string): Promise<number | undefined> {
  return (await stat(layout.blob(sha256)).catch(() => undefined))?.size;
}
