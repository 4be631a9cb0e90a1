import { createRaster, type Raster } from '@escena/core/raster';

/** Three channels: what is transparent shows white, grey is spread. */
export function onWhite({ width, height, channels, data }: Raster): Raster {
  const out = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const alpha = channels === 4 ? (data[4 * i + 3] as number) / 255 : 1;
    for (let c = 0; c < 3; c++) {
      const level = data[i * channels + (channels === 1 ? 0 : c)] as number;
      out.data[3 * i + c] = Math.round(alpha * level + (1 - alpha) * 255);
    }
  }
  return out;
}
