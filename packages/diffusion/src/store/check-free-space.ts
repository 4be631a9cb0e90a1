import { mkdir, statfs } from 'node:fs/promises';
import { AppError } from '@escena/core/app-error';
import type { ManifestFile } from './manifest.ts';
import { readPartial } from './partial-file.ts';
import type { StoreLayout } from './store-layout.ts';

/** for the system and everybody else on the disk */
const defaultReserveBytes = 256 * 1024 ** 2;

export interface SpaceOptions {
  /** bytes still to come by the manifest's sum, which counts files of unknown size by an estimate */
  readonly atMost: number;
  readonly reserveBytes?: number;
}

/**
 * Refuses a pull that would fill the disk, before its first byte.
 * @throws AppError `storage.full` with the bytes needed and free
 */
export async function checkFreeSpace(
  layout: StoreLayout,
  missing: readonly (ManifestFile & { readonly key: string })[],
  { atMost, reserveBytes }: SpaceOptions,
): Promise<void> {
  const known = missing.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  const allKnown = missing.every(({ bytes }) => bytes !== null);
  const begun = await Promise.all(
    missing.map(async ({ key }) => (await readPartial(layout.partial(key))).size),
  );
  const neededBytes =
    (allKnown ? known : Math.max(known, atMost)) - begun.reduce((sum, size) => sum + size, 0);
  await requireSpace(layout.partials, { neededBytes, reserveBytes });
}

/**
 * @param folder made where it is not there
 * @throws AppError `storage.full` with the bytes needed and free
 */
export async function requireSpace(
  folder: string,
  { neededBytes, reserveBytes = defaultReserveBytes }: { neededBytes: number; reserveBytes?: number },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const freeBytes = await freeSpace(folder);
  if (neededBytes <= 0 || neededBytes + reserveBytes <= freeBytes) return;
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
  throw new AppError('storage.full', {
    detail: `${gb(neededBytes)} to bring, ${gb(freeBytes)} free, ${gb(reserveBytes)} kept for others`,
    data: { neededBytes, freeBytes },
  });
}

/** Bytes of the folder's disk that may still be written. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
