import type { Placed } from './arrangement.ts';
import type { Footprint } from './footprint.ts';
import { measures } from './rules/measures.ts';
import { isDiningChair, isTable } from './piece-kinds.ts';

/** A chair and the core of its table that the chair may not reach: what is left when seats have been pushed in. */
export interface Tucked {
  readonly chair: Placed;
  readonly under: Footprint;
}

/** The pair as chair and table, when it is one. */
export function tuckedTable(a: Placed, b: Placed): Tucked | undefined {
  if (isDiningChair(a.piece) && isTable(b.piece)) return { chair: a, under: core(b) };
  if (isDiningChair(b.piece) && isTable(a.piece)) return { chair: b, under: core(a) };
  return undefined;
}

function core({ x, z, rotation, size }: Placed): Footprint {
  const shrink = (side: number): number => Math.max(0.05, side / 2 - measures.tuck);
  return { x, z, rotation, halfWidth: shrink(size.width), halfDepth: shrink(size.depth) };
}
