import type { Raster } from '@escena/core/raster';

/** A mask, as far as another one leaves it. @param mask @param gone both 1 channel, of one size */
export function withoutMask(mask: Raster, gone: Raster): Raster {
  return { ...mask, data: mask.data.map((value, i) => Math.min(value, 255 - (gone.data[i] ?? 0))) };
}
