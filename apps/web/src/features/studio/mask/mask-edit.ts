import { type Mask, type Rect, rectOfTile, type Tile } from './mask.ts';

/** What one edit did to the tiles it touched. */
export interface Patch {
  readonly tiles: ReadonlyMap<number, { readonly before: Tile | null; readonly after: Tile | null }>;
}

/**
 * A mask while it is being edited. `mask` shows the edit so far and changes under the hands of whoever holds it; the mask
 * that the edit began with never does.
 */
export class MaskEdit {
  readonly #base: Mask;
  readonly #tiles: (Tile | null)[];
  readonly #touched = new Map<number, Tile>();
  readonly mask: Mask;

  constructor(base: Mask) {
    this.#base = base;
    this.#tiles = [...base.tiles];
    this.mask = { width: base.width, height: base.height, tiles: this.#tiles };
  }

  /** What the tile held when the edit began. */
  before(index: number): Tile | null {
    return this.#base.tiles[index] ?? null;
  }

  /** A tile to write into. */
  writable(index: number): Tile {
    const known = this.#touched.get(index);
    if (known) return known;
    const before = this.before(index);
    const copy = before ? before.slice() : new Uint8Array(areaOf(rectOfTile(this.#base, index)));
    this.#touched.set(index, copy);
    this.#tiles[index] = copy;
    return copy;
  }

  /** Puts another tile in its place. */
  replace(index: number, tile: Tile): void {
    this.#touched.set(index, tile);
    this.#tiles[index] = tile;
  }

  /** Ends the edit. Tiles that are as they were are no part of the patch. */
  finish(): Patch {
    const tiles = new Map<number, { before: Tile | null; after: Tile | null }>();
    for (const [index, tile] of this.#touched) {
      const before = this.before(index);
      const after = tile.some((sample) => sample !== 0) ? tile : null;
      if (!isSame(before, after)) tiles.set(index, { before, after });
    }
    return { tiles };
  }
}

const areaOf = ({ left, top, right, bottom }: Rect) => (right - left) * (bottom - top);

function isSame(a: Tile | null, b: Tile | null): boolean {
  if (a === null || b === null) return a === b;
  return a.every((sample, k) => sample === b[k]);
}
