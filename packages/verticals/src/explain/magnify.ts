import { createRaster, type Raster } from '@escena/core/raster';

/** A picture with every pixel as a square of `factor` × `factor`. @param factor a whole number */
export function magnify(picture: Raster, factor: number): Raster {
  const { width, height, channels, data } = picture;
  const out = createRaster(width * factor, height * factor, channels);
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++) {
      const from = (Math.floor(y / factor) * width + Math.floor(x / factor)) * channels;
      out.data.set(data.subarray(from, from + channels), (y * out.width + x) * channels);
    }
  return out;
}
