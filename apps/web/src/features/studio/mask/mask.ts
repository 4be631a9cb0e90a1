/**
 * A mask of a picture's full size, in squares that are shared between versions: an edit copies only what it touches, so
 * that many versions of 12 megapixels cost little.
 */

/** Pixels of a square's side; a power of two, which `readRow` counts on. */
export const tileSize = 256;

/** 0 (left alone) … 255 (marked), row-major, as wide and high as what of the square lies in the picture. Not written to once it is in a mask. */
export type Tile = Uint8Array<ArrayBuffer>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels, whole, right and bottom not included. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Mask extends Size {
  /** row-major; null where nothing is marked, and only there */
  readonly tiles: readonly (Tile | null)[];
}

export const columnsOf = ({ width }: Size) => Math.ceil(width / tileSize);
export const rowsOf = ({ height }: Size) => Math.ceil(height / tileSize);

/** A mask with nothing marked. */
export function emptyMask({ width, height }: Size): Mask {
  const count = columnsOf({ width, height }) * rowsOf({ width, height });
  return { width, height, tiles: Array.from({ length: count }, () => null) };
}

/** Which pixels of the picture a tile holds. */
export function rectOfTile(size: Size, index: number): Rect {
  const columns = columnsOf(size);
  const left = (index % columns) * tileSize;
  const top = Math.floor(index / columns) * tileSize;
  return {
    left,
    top,
    right: Math.min(left + tileSize, size.width),
    bottom: Math.min(top + tileSize, size.height),
  };
}

/** What of a rectangle lies in the picture; undefined: nothing. */
export function clipRect({ left, top, right, bottom }: Rect, { width, height }: Size): Rect | undefined {
  const clipped = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
  return clipped.left < clipped.right && clipped.top < clipped.bottom ? clipped : undefined;
}

export function unionRect(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The tiles that a rectangle within the picture meets. */
export function tilesIn(size: Size, { left, top, right, bottom }: Rect): number[] {
  const columns = columnsOf(size);
  const indices: number[] = [];
  for (let row = Math.floor(top / tileSize); row * tileSize < bottom; row++)
    for (let column = Math.floor(left / tileSize); column * tileSize < right; column++)
      indices.push(row * columns + column);
  return indices;
}

/** Samples of row `y` at the columns `xs` into `out`; all within the picture. */
export function readRow(mask: Mask, y: number, xs: Int32Array, out: Uint8Array): void {
  const firstTile = Math.floor(y / tileSize) * columnsOf(mask);
  const inTile = y % tileSize;
  let column = -1;
  let tile: Tile | null = null;
  let base = 0;
  for (let k = 0; k < xs.length; k++) {
    const x = xs[k] ?? 0;
    if (x >> 8 !== column) {
      column = x >> 8;
      tile = mask.tiles[firstTile + column] ?? null;
      base = inTile * Math.min(tileSize, mask.width - column * tileSize);
    }
    out[k] = tile ? (tile[base + (x & 255)] ?? 0) : 0;
  }
}

/** All samples, row-major, `width × height`. */
export function samplesOf(mask: Mask): Uint8Array<ArrayBuffer> {
  const samples = new Uint8Array(mask.width * mask.height);
  mask.tiles.forEach((tile, index) => {
    if (!tile) return;
    const { left, top, right, bottom } = rectOfTile(mask, index);
    const width = right - left;
    for (let y = top; y < bottom; y++)
      samples.set(tile.subarray((y - top) * width, (y - top + 1) * width), y * mask.width + left);
  });
  return samples;
}

/** The mask with these samples, row-major, `width × height`. */
export function maskOfSamples({ width, height }: Size, samples: Uint8Array): Mask {
  const tiles = emptyMask({ width, height }).tiles.map((_, index) => {
    const { left, top, right, bottom } = rectOfTile({ width, height }, index);
    const tile = new Uint8Array((right - left) * (bottom - top));
    for (let y = top; y < bottom; y++)
      tile.set(samples.subarray(y * width + left, y * width + right), (y - top) * (right - left));
    return tile.some((sample) => sample !== 0) ? tile : null;
  });
  return { width, height, tiles };
}

/** 0…1: how much of the picture is marked, half-marked pixels counted by halves. */
export function markedShare(mask: Mask): number {
  let sum = 0;
  for (const tile of mask.tiles) if (tile) for (let k = 0; k < tile.length; k++) sum += tile[k] ?? 0;
  return sum / 255 / (mask.width * mask.height);
}

export const isEmpty = ({ tiles }: Mask) => tiles.every((tile) => tile === null);
