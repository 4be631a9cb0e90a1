import { type Raster, createRaster } from '@escena/core/raster';
import { roundHalfEven } from '../schedules/round-half-even.ts';
import type { Tensor } from '../tensor.ts';

/** [1, 3, h, w] around [−1, 1] to 8-bit RGB: clamped, rounded half to even as numpy does. */
export function toPicture({ dims, data }: Tensor): Raster {
  const [, , height = 0, width = 0] = dims;
  const plane = width * height;
  const out = createRaster(width, height, 3);
  for (let i = 0; i < plane; i++) {
    for (let c = 0; c < 3; c++) {
      const unit = Math.min(Math.max((data[c * plane + i] as number) / 2 + 0.5, 0), 1);
      out.data[i * 3 + c] = roundHalfEven(Math.fround(unit * 255));
    }
  }
  return out;
}
