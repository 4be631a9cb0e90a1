import { createRaster, type Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';

/** long side it is solved at: what it gives is smooth */
const side = 160;
const rounds = 400;
/** over-relaxation: below 2 it settles */
const eagerness = 1.9;

/**
 * The plain baseline: the hole's colours as heat would spread from its edge (Laplace's equation). Smooth, and blind to lines.
 * @param hole 1 channel of the photo's size: not 0 is filled
 */
export function diffuseFill(photo: Raster, hole: Raster): Raster {
  const { channels } = photo;
  const { width, height } = fitWithin(photo, side);
  const holes = resizeRaster(hole, width, height).data;
  const small = resizeRaster(photo, width, height);
  const field = Float32Array.from(small.data);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < holes.length; i++) {
      if (!holes[i]) continue;
      const x = i % width;
      const left = x > 0 ? i - 1 : i;
      const right = x + 1 < width ? i + 1 : i;
      const above = i >= width ? i - width : i;
      const below = i + width < holes.length ? i + width : i;
      for (let c = 0; c < 3; c++) {
        const at = (n: number): number => field[n * channels + c] ?? 0;
        const mean = (at(left) + at(right) + at(above) + at(below)) / 4;
        field[i * channels + c] = at(i) + eagerness * (mean - at(i));
      }
    }
  const smooth = createRaster(width, height, channels);
  field.forEach((value, i) => (smooth.data[i] = Math.min(255, Math.max(0, Math.round(value)))));
  const large = resizeRaster(smooth, photo.width, photo.height);
  const data = photo.data.slice();
  hole.data.forEach((on, i) => {
    if (on) data.set(large.data.subarray(i * channels, i * channels + 3), i * channels);
  });
  return { ...photo, data };
}
