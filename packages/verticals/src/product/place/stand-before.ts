/** Lays a placed product over a backdrop. Where it covers in full its own bytes stand. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { PlacedProduct } from './place-product.ts';

/** @param backdrop 3 channels, the placement's size; it is not changed */
export function standBefore(backdrop: Raster, { box, colors, alpha }: PlacedProduct): Raster {
  const image: Raster = { ...backdrop, data: backdrop.data.slice() };
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const own = (y - box.top) * alpha.width + x - box.left;
      const coverage = alpha.data[own] ?? 0;
      if (coverage === 0) continue;
      const at = (y * image.width + x) * 3;
      for (let k = 0; k < 3; k++) {
        const color = colors.data[3 * own + k] ?? 0;
        const behind = image.data[at + k] ?? 0;
        // The cut-out's alpha mixes display values.
        image.data[at + k] = Math.round((coverage * color + (255 - coverage) * behind) / 255);
      }
    }
  return image;
}

/** The product alone, straight alpha; colour is kept where it covers little, so that it can be laid over anything. */
export function standAlone({ width, height, box, colors, alpha }: PlacedProduct): Raster {
  const image = createRaster(width, height, 4);
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const own = (y - box.top) * alpha.width + x - box.left;
      const coverage = alpha.data[own] ?? 0;
      if (coverage === 0) continue;
      const at = (y * width + x) * 4;
      for (let k = 0; k < 3; k++) image.data[at + k] = colors.data[3 * own + k] ?? 0;
      image.data[at + 3] = coverage;
    }
  return image;
}
