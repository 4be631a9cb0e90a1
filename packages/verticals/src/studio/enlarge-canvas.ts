import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { requestLimits } from '@escena/diffusion/generate-request';
import type { MaskedPhoto } from './masked-photo.ts';
import type { ModeOf } from './mode.ts';

/** rows after which a cancellation is heard */
const rowsABreath = 512;

/**
 * The photo on a larger canvas. Its edge pixels go on outwards, so that what is drawn from them begins with their colours;
 * over the feather band what is painted fades into the photo.
 * @throws AppError `image.too_many_pixels`, `job.cancelled`
 */
export async function enlargeCanvas(
  photo: Raster,
  mode: ModeOf<'outpaint'>,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<MaskedPhoto> {
  const { left, top, right, bottom, feather } = mode;
  const { channels } = photo;
  const width = photo.width + left + right;
  const height = photo.height + top + bottom;
  if (width * height > requestLimits.picturePixels)
    throw new AppError('image.too_many_pixels', { detail: `${width}×${height}` });
  const canvas = createRaster(width, height, channels);
  const paint = createRaster(width, height, 1);
  const across = depths(photo.width, left, right);
  const down = depths(photo.height, top, bottom);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(signal);
    }
    const from = Math.min(photo.height - 1, Math.max(0, y - top));
    const row = photo.data.subarray(from * photo.width * channels, (from + 1) * photo.width * channels);
    const start = y * width * channels;
    canvas.data.set(row, start + left * channels);
    repeat(canvas.data, row.subarray(0, channels), { start, count: left });
    const after = start + (left + photo.width) * channels;
    repeat(canvas.data, row.subarray(row.length - channels), { start: after, count: right });
    const depthDown = down[y] ?? 0;
    for (let x = 0; x < width; x++)
      paint.data[y * width + x] = share(Math.min(across[x] ?? 0, depthDown), feather);
  }
  return { canvas, paint, allowed: paint };
}

/**
 * How deep in the photo each place along one axis lies: pixels from the nearer edge that something new is behind, 0 and less
 * in what is new.
 */
function depths(length: number, before: number, after: number): Float64Array {
  return Float64Array.from({ length: before + length + after }, (_, i) => {
    const fromStart = before > 0 ? i - before + 0.5 : Infinity;
    const fromEnd = after > 0 ? before + length - i - 0.5 : Infinity;
    return Math.min(fromStart, fromEnd);
  });
}

function repeat(
  data: Uint8Array,
  pixel: Uint8Array,
  { start, count }: { readonly start: number; readonly count: number },
): void {
  for (let k = 0; k < count; k++) data.set(pixel, start + k * pixel.length);
}

/** @returns 0…255 */
function share(depth: number, feather: number): number {
  if (depth <= 0) return 255;
  if (depth >= feather) return 0;
  const fade = 1 - depth / feather;
  return Math.round(255 * fade * fade * (3 - 2 * fade));
}
