import { createRaster, type Raster } from '@escena/core/raster';

/** A picture's colours, or its grey thrice: 3 channels. */
export function withoutAlpha(picture: Raster): Raster {
  if (picture.channels === 3) return picture;
  const { width, height, channels, data } = picture;
  const colors = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < 3; k++) colors.data[3 * i + k] = data[i * channels + (channels === 1 ? 0 : k)] ?? 0;
  return colors;
}
