/** A technique's paint onto the photo, only where the product is, only where it changes something. */
import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { Region } from './find-region.ts';
import type { Paint } from './paint.ts';

/** Less than this of a pixel is rounded away anyway. */
const least = 1 / 512;

export interface LaidPaint {
  readonly image: Raster;
  /** one channel: 0 untouched, 255 painted in full */
  readonly mask: Raster;
}

/** @param product one channel of the photo's size; absent: all of it */
export function layPaint(
  photo: Raster,
  region: Region,
  paint: Paint,
  product: Raster | undefined,
): LaidPaint {
  const { width, channels } = photo;
  const image: Raster = { ...photo, data: photo.data.slice() };
  const mask = createRaster(width, photo.height, 1);
  for (let i = 0; i < paint.alpha.length; i++) {
    const pixel = (region.top + Math.floor(i / region.width)) * width + region.left + (i % region.width);
    const there = product ? (product.data[pixel] ?? 0) / 255 : 1;
    const alpha = there * (paint.alpha[i] ?? 0);
    const dimmed = there * (1 - (paint.shade?.[i] ?? 1));
    const changed = Math.max(alpha, Math.abs(dimmed));
    if (changed < least) continue;
    mask.data[pixel] = Math.min(255, Math.ceil(255 * changed));
    for (let k = 0; k < Math.min(3, channels); k++) {
      const at = pixel * channels + k;
      const behind = (linearOfByte[photo.data[at] ?? 0] ?? 0) * (1 - dimmed);
      image.data[at] = byteOfLinear(alpha * (paint.light[3 * i + k] ?? 0) + (1 - alpha) * behind);
    }
  }
  return { image, mask };
}
