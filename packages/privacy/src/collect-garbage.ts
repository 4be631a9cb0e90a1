import { throwIfAborted } from '@escena/core/app-error';
import { forgetObjects, type Places } from './forget-objects.ts';

export interface CollectOptions {
  readonly now: Date;
  /** what is younger may belong to work that has no row yet; default a day */
  readonly graceMs?: number;
  readonly signal?: AbortSignal;
}

const batchSize = 500;
const dayMs = 86_400_000;

/**
 * Walks the whole store and removes what no row names: previews that were followed by better ones, pictures of workers
 * that died before they could say so, what a killed sweep left. Safe at any time and any number of times.
 * @returns how many objects were seen, and removed
 */
export async function collectGarbage(
  places: Places,
  { now, graceMs = dayMs, signal }: CollectOptions,
): Promise<{ seen: number; removed: number }> {
  let seen = 0;
  let removed = 0;
  let batch: string[] = [];
  const flush = async () => {
    removed += await forgetObjects(places, batch, { now, graceMs });
    batch = [];
  };
  for await (const { key, modifiedAt } of places.storage.list()) {
    throwIfAborted(signal);
    seen += 1;
    if (now.getTime() - modifiedAt.getTime() < graceMs) continue;
    batch.push(key);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return { seen, removed };
}
