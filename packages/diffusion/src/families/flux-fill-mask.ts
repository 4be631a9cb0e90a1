import { type Tensor, zeros } from '../tensor.ts';
import { packLatents } from './flux-pack-latents.ts';

/**
 * The mask as FLUX Fill reads it: at full size, the f×f pixels of every latent cell laid out as channels, then packed like
 * latents (diffusers' FluxFillPipeline `prepare_mask_latents`).
 * @param mask [1, 1, H, W], 1 = repaint; H and W multiples of 2·factor
 * @param factor pixels on a latent cell's side (8)
 * @returns [1, (H/2f)·(W/2f), 4·f²]
 */
export function packFillMask(mask: Tensor, factor: number): Tensor {
  const [, , height = 0, width = 0] = mask.dims;
  const [rows, columns] = [height / factor, width / factor];
  const cells = zeros([1, factor * factor, rows, columns]);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor);
    for (let x = 0; x < width; x++) {
      const channel = (y - row * factor) * factor + (x % factor);
      const cell = row * columns + Math.floor(x / factor);
      cells.data[channel * rows * columns + cell] = mask.data[y * width + x] as number;
    }
  }
  return packLatents(cells);
}
