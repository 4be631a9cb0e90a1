/** One-channel rasters as masks: 255 inside, 0 outside, between on soft edges. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';

/** A rectangle of whole pixels: columns [left, right), rows [top, bottom). */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest rectangle that holds every sample above `threshold`, or undefined when there is none. */
export function maskBounds(mask: Raster, threshold = 0): Bounds | undefined {
  requireMask(mask);
  const { width, height, data } = mask;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if ((data[i] ?? 0) <= threshold) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  return right > left ? { left, top, right, bottom } : undefined;
}

/** Grows a mask by `radius` pixels (square neighbourhood); a negative radius shrinks it, as if it went on outside. */
export function dilateMask(mask: Raster, radius: number): Raster {
  requireMask(mask);
  const reach = Math.abs(Math.round(radius));
  if (reach === 0) return mask;
  const pick = radius > 0 ? Math.max : Math.min;
  return bothAxes(mask, (from, to, length) => {
    for (let i = 0; i < length; i++) {
      let best = from[i] ?? 0;
      for (let j = Math.max(0, i - reach); j <= Math.min(length - 1, i + reach); j++)
        best = pick(best, from[j] ?? 0);
      to[i] = best;
    }
  });
}

/**
 * Softens the edge: three box blurs of the given radius, close to a Gaussian of deviation ≈ `radius` (central limit;
 * each box has variance r(r + 1)/3). Beyond the border the mask goes on as it ends.
 */
export function featherMask(mask: Raster, radius: number): Raster {
  requireMask(mask);
  const reach = Math.round(radius);
  if (reach <= 0) return mask;
  const span = 2 * reach + 1;
  const boxBlur = (from: Uint8Array, to: Uint8Array, length: number) => {
    const at = (i: number) => from[Math.min(length - 1, Math.max(0, i))] ?? 0;
    let sum = 0;
    for (let i = -reach; i <= reach; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      to[i] = Math.round(sum / span);
      sum += at(i + reach + 1) - at(i - reach);
    }
  };
  return bothAxes(bothAxes(bothAxes(mask, boxBlur), boxBlur), boxBlur);
}

type LineFilter = (from: Uint8Array, to: Uint8Array, length: number) => void;

function bothAxes(mask: Raster, filter: LineFilter): Raster {
  const { width, height } = mask;
  const wide = createRaster(width, height, 1);
  for (let y = 0; y < height; y++)
    filter(
      mask.data.subarray(y * width, (y + 1) * width),
      wide.data.subarray(y * width, (y + 1) * width),
      width,
    );
  const out = createRaster(width, height, 1);
  const column = new Uint8Array(height);
  const filtered = new Uint8Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = wide.data[y * width + x] ?? 0;
    filter(column, filtered, height);
    for (let y = 0; y < height; y++) out.data[y * width + x] = filtered[y] ?? 0;
  }
  return out;
}

function requireMask(mask: Raster): void {
  if (mask.channels !== 1) throw new AppError('internal', { detail: `a mask of ${mask.channels} channels` });
}
