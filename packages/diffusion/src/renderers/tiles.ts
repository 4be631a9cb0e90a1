/** A picture cut into overlapping tiles of one size, so that memory does not grow with the picture. */

export interface Tile {
  readonly left: number;
  readonly top: number;
}

/** Tiles of `size` that cover width × height (both ≥ size), neighbours sharing at least `overlap`. */
export function layTiles(width: number, height: number, size: number, overlap: number): Tile[] {
  const lefts = starts(width, size, overlap);
  return starts(height, size, overlap).flatMap((top) => lefts.map((left) => ({ left, top })));
}

/** Multiples of `overlap` apart from the last, which ends where the picture ends. */
function starts(length: number, size: number, overlap: number): number[] {
  const out: number[] = [];
  for (let at = 0; at + size < length; at += size - overlap) out.push(at);
  out.push(length - size);
  return out;
}

/** How much a tile's pixel counts along one axis: rises from the edge to full over the overlap, never 0. */
export function tileWeight(position: number, size: number, overlap: number): number {
  const fromEdge = Math.min(position + 0.5, size - position - 0.5);
  return Math.min(1, fromEdge / overlap);
}
