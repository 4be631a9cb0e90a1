import type { Db } from '@escena/db/create-db';
import { findReferencedKeys } from '@escena/db/storage/find-referenced-keys';
import { isKey } from '@escena/storage/object-key';
import type { Storage } from '@escena/storage/storage';

export interface Places {
  readonly db: Db;
  readonly storage: Storage;
}

export interface ForgetOptions {
  readonly now: Date;
  /** what was put since may be about to get a row: it is left to `collectGarbage` */
  readonly graceMs: number;
}

/** Somebody may be sending the very same bytes at this moment; their row follows within seconds. */
export const defaultGraceMs = 5 * 60_000;

/**
 * For what shows a person. Whoever sends the very same bytes in that moment sees their upload fail and sends it again, which is
 * better than a picture that stays after its owner was told that it is gone.
 */
export const atOnce = -60_000;

/** Removes the objects among `keys` that no row names any more. @returns how many */
export async function forgetObjects(
  { db, storage }: Places,
  keys: readonly string[],
  { now, graceMs }: ForgetOptions,
): Promise<number> {
  const named = await findReferencedKeys(db, keys);
  let removed = 0;
  for (const key of new Set(keys)) {
    // What is no key of the store names nothing in it.
    if (named.has(key) || !isKey(key)) continue;
    const found = await storage.head(key);
    if (!found || now.getTime() - found.modifiedAt.getTime() < graceMs) continue;
    await storage.delete(key);
    removed += 1;
  }
  return removed;
}
