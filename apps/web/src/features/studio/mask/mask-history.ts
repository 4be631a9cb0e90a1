import type { Mask, Tile } from './mask.ts';
import type { Patch } from './mask-edit.ts';

export interface MaskHistory {
  readonly mask: Mask;
  readonly past: readonly Patch[];
  readonly future: readonly Patch[];
}

/** Bytes of tiles that are kept for undo; the oldest steps are forgotten beyond that. Five inversions of 12 megapixels, or some hundred strokes. */
export const historyBytes = 64 * 2 ** 20;

export const startHistory = (mask: Mask): MaskHistory => ({ mask, past: [], future: [] });

/** After one more edit. An edit that changed nothing is no step. */
export function commit(history: MaskHistory, patch: Patch): MaskHistory {
  if (patch.tiles.size === 0) return history;
  const past = withinBudget([...history.past, patch]);
  return { mask: applied(history.mask, patch, 'after'), past, future: [] };
}

export function undo(history: MaskHistory): MaskHistory {
  const patch = history.past.at(-1);
  if (!patch) return history;
  return {
    mask: applied(history.mask, patch, 'before'),
    past: history.past.slice(0, -1),
    future: [patch, ...history.future],
  };
}

export function redo(history: MaskHistory): MaskHistory {
  const [patch, ...future] = history.future;
  if (!patch) return history;
  return { mask: applied(history.mask, patch, 'after'), past: [...history.past, patch], future };
}

function applied(mask: Mask, patch: Patch, side: 'before' | 'after'): Mask {
  const tiles: (Tile | null)[] = [...mask.tiles];
  for (const [index, change] of patch.tiles) tiles[index] = change[side];
  return { ...mask, tiles };
}

/** What only undo needs of a patch: the tiles of before. Those of after are the next step's, or the mask's own. */
export function bytesOf(patch: Patch): number {
  let bytes = 0;
  for (const { before } of patch.tiles.values()) bytes += before?.length ?? 0;
  return bytes;
}

function withinBudget(past: readonly Patch[]): readonly Patch[] {
  let bytes = 0;
  for (let k = past.length - 1; k >= 0; k--) {
    const patch = past[k];
    if (patch) bytes += bytesOf(patch);
    if (bytes > historyBytes) return past.slice(k + 1);
  }
  return past;
}
