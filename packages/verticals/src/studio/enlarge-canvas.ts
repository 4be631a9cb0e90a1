import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { requestLimits } from '@escena/diffusion/generate-request';
import type { MaskedPhoto } from './masked-photo.ts';
import type { ModeOf } from './mode.ts';

/**
 * The photo on a larger canvas. Its edge pixels go on outwards, so that what is drawn from them begins with their colours;
 * over the feather band what is painted fades into the photo.
 * @throws AppError `image.too_many_pixels`
 */
export function enlargeCanvas(photo: Raster, mode: ModeOf<'outpaint'>): MaskedPhoto {
  const { left, top, right, bottom, feather } = mode;
  const { channels } = photo;
  const width = photo.width + left + right;
  const height = photo.height + top + bottom;
  if (width * height > requestLimits.picturePixels)
    throw new AppError('image.too_many_pixels', { detail: `${width}×${height}` });
  const canvas = createRaster(width, height, channels);
  const paint = createRaster(width, height, 1);
  for (let y = 0; y < height; y++) {
    const fromY = Math.min(photo.height - 1, Math.max(0, y - top));
    for (let x = 0; x < width; x++) {
      const fromX = Math.min(photo.width - 1, Math.max(0, x - left));
      const from = (fromY * photo.width + fromX) * channels;
      const to = (y * width + x) * channels;
      for (let c = 0; c < channels; c++) canvas.data[to + c] = photo.data[from + c] ?? 0;
      paint.data[y * width + x] = share(depthInPhoto(x, y), feather);
    }
  }
  return { canvas, paint, allowed: paint };

  /** pixels from the nearest edge with something new behind it; 0 and less: new */
  function depthInPhoto(x: number, y: number): number {
    let depth = Infinity;
    if (left > 0) depth = Math.min(depth, x - left + 0.5);
    if (right > 0) depth = Math.min(depth, width - right - x - 0.5);
    if (top > 0) depth = Math.min(depth, y - top + 0.5);
    if (bottom > 0) depth = Math.min(depth, height - bottom - y - 0.5);
    return depth;
  }
}

/** @returns 0…255 */
function share(depth: number, feather: number): number {
  if (depth <= 0) return 255;
  if (depth >= feather) return 0;
  const fade = 1 - depth / feather;
  return Math.round(255 * fade * fade * (3 - 2 * fade));
}
