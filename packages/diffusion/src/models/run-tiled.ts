/**
 * A network over a picture too large for one call: overlapping tiles, blended linearly where they overlap. Tile, overlap
 * and blend are diffusers' (`AutoencoderKL.tiled_decode`), so the result is theirs as well.
 */
import { type Tensor, zeros } from '../tensor.ts';

/** share of a tile that it has in common with its neighbour */
const overlap = 0.25;

export interface TileOptions {
  /** side of a tile in the input's cells */
  readonly tile: number;
  /** output cells a side per input cell */
  readonly scale: number;
}

/**
 * @param input [1, c, h, w]
 * @param run the network for one tile [1, c, ≤ tile, ≤ tile]
 * @returns [1, c', h · scale, w · scale]
 */
export async function runTiled(
  input: Tensor,
  run: (part: Tensor) => Promise<Tensor>,
  { tile, scale }: TileOptions,
): Promise<Tensor> {
  const [, , height = 0, width = 0] = input.dims;
  if (height <= tile && width <= tile) return run(input);
  const stride = Math.floor(tile * (1 - overlap));
  const outTile = Math.floor(tile * scale);
  const blend = Math.floor(outTile * overlap);
  const keep = outTile - blend;
  let out: Tensor | undefined;
  let above: Tensor[] = [];
  for (let top = 0, outTop = 0; top < height; top += stride, outTop += keep) {
    const row: Tensor[] = [];
    for (let left = 0, outLeft = 0; left < width; left += stride, outLeft += keep) {
      const decoded = await run(cut(input, { top, left, side: tile }));
      const over = above[row.length];
      const before = row[row.length - 1];
      if (over) blendDown(over, decoded, blend);
      if (before) blendRight(before, decoded, blend);
      row.push(decoded);
      out ??= zeros([1, decoded.dims[1] ?? 0, Math.round(height * scale), Math.round(width * scale)]);
      paste(out, decoded, { top: outTop, left: outLeft, side: keep });
    }
    above = row;
  }
  return out ?? run(input);
}

interface Square {
  readonly top: number;
  readonly left: number;
  readonly side: number;
}

/** The square's values, less where it leaves the picture. */
function cut(from: Tensor, { top, left, side }: Square): Tensor {
  const [, channels = 0, height = 0, width = 0] = from.dims;
  const [rows, columns] = [Math.min(side, height - top), Math.min(side, width - left)];
  const out = zeros([1, channels, rows, columns]);
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < rows; y++) {
      const start = (c * height + top + y) * width + left;
      out.data.set(from.data.subarray(start, start + columns), (c * rows + y) * columns);
    }
  }
  return out;
}

/** Copies the square's part of a tile, less where either ends. */
function paste(to: Tensor, from: Tensor, { top, left, side }: Square): void {
  const [, channels = 0, height = 0, width = 0] = to.dims;
  const [, , fromRows = 0, fromColumns = 0] = from.dims;
  const rows = Math.min(side, fromRows, height - top);
  const columns = Math.min(side, fromColumns, width - left);
  if (rows <= 0 || columns <= 0) return;
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < rows; y++) {
      const start = (c * fromRows + y) * fromColumns;
      to.data.set(from.data.subarray(start, start + columns), (c * height + top + y) * width + left);
    }
  }
}

/** The first rows of a tile fade in over the last ones of the tile above. */
function blendDown(above: Tensor, tile: Tensor, extent: number): void {
  const [, channels = 0, aboveRows = 0, aboveColumns = 0] = above.dims;
  const [, , rows = 0, columns = 0] = tile.dims;
  const count = Math.min(aboveRows, rows, extent);
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < count; y++) {
      const from = (c * aboveRows + aboveRows - count + y) * aboveColumns;
      const at = (c * rows + y) * columns;
      for (let x = 0; x < columns; x++) fade(above.data, from + x, tile.data, at + x, y / count);
    }
  }
}

/** The first columns of a tile fade in over the last ones of the tile to the left. */
function blendRight(before: Tensor, tile: Tensor, extent: number): void {
  const [, channels = 0, , beforeColumns = 0] = before.dims;
  const [, , rows = 0, columns = 0] = tile.dims;
  const count = Math.min(beforeColumns, columns, extent);
  for (let line = 0; line < channels * rows; line++) {
    const from = line * beforeColumns + beforeColumns - count;
    const at = line * columns;
    for (let x = 0; x < count; x++) fade(before.data, from + x, tile.data, at + x, x / count);
  }
}

// oxlint-disable-next-line max-params -- innermost loop of two blends: an object a value would cost more than the sum
function fade(from: Float32Array, i: number, to: Float32Array, j: number, share: number): void {
  to[j] = Math.fround((from[i] as number) * (1 - share)) + Math.fround((to[j] as number) * share);
}
