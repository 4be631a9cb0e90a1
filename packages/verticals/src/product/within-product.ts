import { createRaster, type Raster } from '@escena/core/raster';

/**
 * A part's share of the product's own colour at every pixel: at the product's soft edge, where the photo is part
 * backdrop, the product's colour is all of the part's. Both 1 channel, of one size.
 */
export function withinProduct(part: Raster, alpha: Raster): Raster {
  const own = createRaster(part.width, part.height, 1);
  for (let i = 0; i < own.data.length; i++) {
    const whole = alpha.data[i] ?? 0;
    if (whole > 0) own.data[i] = Math.min(255, Math.round((255 * (part.data[i] ?? 0)) / whole));
  }
  return own;
}
