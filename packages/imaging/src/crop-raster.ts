import type { Raster } from '@escena/core/raster';
import type { Box } from './pillow-resample.ts';

/** A part of a raster, copied. @throws RangeError when it does not lie within: whole pixels, not empty */
export function cropRaster(raster: Raster, { left, top, right, bottom }: Box): Raster {
  const { channels } = raster;
  const [width, height] = [right - left, bottom - top];
  const whole = [left, top, right, bottom].every(Number.isInteger);
  if (
    !whole ||
    left < 0 ||
    top < 0 ||
    right > raster.width ||
    bottom > raster.height ||
    width < 1 ||
    height < 1
  )
    throw new RangeError(
      `[${left}, ${top}, ${right}, ${bottom}] is not within ${raster.width} × ${raster.height}`,
    );
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * raster.width + left) * channels;
    data.set(raster.data.subarray(from, from + width * channels), y * width * channels);
  }
  return { width, height, channels, data };
}
