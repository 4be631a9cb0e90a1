import type { Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { pillowFit } from '@escena/imaging/pillow-fit';
import { pillowGrey } from '@escena/imaging/pillow-grey';
import { type Tensor, zeros } from '../tensor.ts';
import type { PreparedSize } from './prepare-picture.ts';

/**
 * A mask as diffusers reads it (VaeImageProcessor with `do_convert_grayscale`): cut and brought to size like its picture,
 * made grey, in [0, 1]; 1 is repainted.
 * @param hard 1 from a half on, else 0 (`do_binarize`); every pipeline's default. Soft masks keep their values.
 * @returns [1, 1, height, width]
 */
export function prepareMask(
  mask: Raster,
  { width, height, mode, region }: PreparedSize,
  hard = true,
): Tensor {
  const part = region ? cropRaster(mask, region) : mask;
  const { data } = pillowGrey(pillowFit(part, { width, height, ...(mode && { mode }) }));
  const out = zeros([1, 1, height, width]);
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    out.data[i] = hard ? (value >= 128 ? 1 : 0) : value / 255;
  }
  return out;
}

/**
 * A mask at the size of latents: nearest, the value at floor(i · scale) on each axis (torch's `interpolate`).
 * @param size of the result in cells
 */
export function shrinkMask(
  { dims, data }: Tensor,
  size: { readonly width: number; readonly height: number },
): Tensor {
  const [, , height = 0, width = 0] = dims;
  const out = zeros([1, 1, size.height, size.width]);
  // torch keeps the scale in float32.
  const across = Math.fround(width / size.width);
  const down = Math.fround(height / size.height);
  for (let y = 0; y < size.height; y++) {
    const row = Math.min(Math.floor(Math.fround(y * down)), height - 1) * width;
    for (let x = 0; x < size.width; x++)
      out.data[y * size.width + x] = data[
        row + Math.min(Math.floor(Math.fround(x * across)), width - 1)
      ] as number;
  }
  return out;
}
