import { columnsOf, type Mask, readRow, rectOfTile, rowsOf, type Tile } from './mask.ts';
import type { MaskEdit } from './mask-edit.ts';

/** Pixels; a tile must not need more than its neighbours. */
export const featherLimit = 240;

/**
 * Softens every edge of the mask by `radius` pixels to either side (1…`featherLimit`): a box blur three times each way,
 * which is close to a Gaussian. Where the mask is level over that distance it stays exactly as it is; at the picture's
 * border it goes on as it ends there.
 */
export function feather(edit: MaskEdit, radius: number): void {
  const reach = Math.min(featherLimit, Math.max(1, Math.round(radius)));
  const half = Math.max(1, Math.round(reach / 3));
  const before: Mask = { ...edit.mask, tiles: [...edit.mask.tiles] };
  const levels = before.tiles.map(levelOf);
  before.tiles.forEach((_, index) => {
    if (isLevelAround(before, levels, index)) return;
    edit.replace(index, softened(before, index, half));
  });
}

/** 0 or 255 when every sample of the tile is that, else undefined. */
function levelOf(tile: Tile | null): number | undefined {
  if (!tile) return 0;
  const [first] = tile;
  return (first === 0 || first === 255) && tile.every((sample) => sample === first) ? first : undefined;
}

function isLevelAround(mask: Mask, levels: readonly (number | undefined)[], index: number): boolean {
  const columns = columnsOf(mask);
  const [column, row] = [index % columns, Math.floor(index / columns)];
  const own = levels[index];
  if (own === undefined) return false;
  for (let y = Math.max(0, row - 1); y <= Math.min(rowsOf(mask) - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
      if (levels[y * columns + x] !== own) return false;
  return true;
}

function softened(mask: Mask, index: number, half: number): Tile {
  const halo = 3 * half;
  const { left, top, right, bottom } = rectOfTile(mask, index);
  const [width, height] = [right - left + 2 * halo, bottom - top + 2 * halo];
  const xs = Int32Array.from({ length: width }, (_, k) => clamp(left - halo + k, mask.width));
  const line = new Uint8Array(width);
  const samples = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    readRow(mask, clamp(top - halo + y, mask.height), xs, line);
    samples.set(line, y * width);
  }
  const turned = blurredAndTurned(samples, width, height, half);
  const blurred = blurredAndTurned(turned, height, width - 2 * halo, half);
  // Both ways have lost their halo and it lies upright again: just the tile is left.
  return Uint8Array.from(blurred, Math.round);
}

const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));

/**
 * A box of `2·half + 1` samples three times along each row of `[height, width]`; the result is transposed, and without the
 * `3·half` samples at either end: `[width − 6·half, height]`. Sums are whole numbers or few of them, so level stays level.
 */
function blurredAndTurned(samples: Float64Array, width: number, height: number, half: number): Float64Array {
  const box = 2 * half + 1;
  const kept = width - 6 * half;
  const turned = new Float64Array(kept * height);
  const line = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    line.set(samples.subarray(y * width, (y + 1) * width));
    for (let pass = 1; pass <= 3; pass++) {
      // In place: each pass makes the line shorter by `2·half` and writes behind where it reads.
      const length = width - pass * 2 * half;
      let sum = 0;
      for (let k = 0; k < box - 1; k++) sum += line[k] ?? 0;
      for (let k = 0; k < length; k++) {
        sum += line[k + box - 1] ?? 0;
        const first = line[k] ?? 0;
        line[k] = sum;
        sum -= first;
      }
    }
    const scale = box ** 3;
    for (let x = 0; x < kept; x++) turned[x * height + y] = (line[x] ?? 0) / scale;
  }
  return turned;
}
