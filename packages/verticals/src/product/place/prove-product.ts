/** G1 for a product that moved into another picture: its untouched pixels are the photo's, byte for byte. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { Bounds } from '@escena/imaging/mask';
import { measureOutside } from '@escena/imaging/measure-outside';
import type { PlacedProduct } from './place-product.ts';

interface Proof {
  /** 1 channel, the image's size: 0 where the photo's own pixels stand */
  readonly mask: Raster;
  /** largest difference of any sample there; 0 unless there is a bug */
  readonly maxAbsDiffOutside: number;
}

interface Moved {
  readonly photo: Raster;
  /** the product's in the photo */
  readonly bounds: Bounds;
  readonly placed: PlacedProduct;
  /** 1 channel, the photo's size: what was painted or set on the product; 0 untouched */
  readonly changed: Raster | undefined;
}

/** @param image 3 or 4 channels, the placement's size */
export function proveProduct(image: Raster, { photo, bounds, placed, changed }: Moved): Proof {
  const { width, height, box, alpha, scale } = placed;
  const mask = createRaster(width, height, 1);
  mask.data.fill(255);
  const moved = createRaster(width, height, image.channels);
  if (scale !== 1) return { mask, maxAbsDiffOutside: 0 };
  for (let y = 0; y < alpha.height; y++)
    for (let x = 0; x < alpha.width; x++) {
      const source = (y + bounds.top) * photo.width + x + bounds.left;
      const target = (y + box.top) * width + x + box.left;
      if (alpha.data[y * alpha.width + x] !== 255) continue;
      mask.data[target] = changed?.data[source] ?? 0;
      for (let k = 0; k < 3; k++)
        moved.data[target * image.channels + k] = photo.data[source * photo.channels + k] ?? 0;
      if (image.channels === 4) moved.data[target * 4 + 3] = 255;
    }
  return { mask, maxAbsDiffOutside: measureOutside(moved, image, mask) };
}
