import { rectOfTile, type Size, type Tile } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

/** Marks what was left alone and leaves alone what was marked. */
export function invert(edit: MaskEdit): void {
  edit.mask.tiles.forEach((tile, index) =>
    edit.replace(index, tile ? tile.map((sample) => 255 - sample) : fullTile(edit.mask, index)),
  );
}

/** Marks nothing. */
export function clear(edit: MaskEdit): void {
  edit.mask.tiles.forEach((tile, index) => tile && edit.replace(index, new Uint8Array(tile.length)));
}

function fullTile(size: Size, index: number): Tile {
  const { left, top, right, bottom } = rectOfTile(size, index);
  return new Uint8Array((right - left) * (bottom - top)).fill(255);
}
