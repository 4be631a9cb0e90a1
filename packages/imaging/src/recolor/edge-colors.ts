import { createRaster, type Raster } from '@escena/core/raster';

/** Photo pixels from an edge pixel to look for the region's inside. */
const reach = 4;

/** The region's own colours where its mask is soft, from its nearest wholly covered pixels: 3 channels. */
export function edgeColors(photo: Raster, mask: Raster): Raster {
  const { width, height, data, channels } = photo;
  const out = createRaster(width, height, 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const cover = mask.data[i] ?? 0;
      if (cover === 0 || cover === 255) continue;
      let [r, g, b, total] = [0, 0, 0, 0];
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
        for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
          const j = v * width + u;
          if (mask.data[j] !== 255) continue;
          const weight = 1 / ((u - x) ** 2 + (v - y) ** 2) ** 2;
          r += weight * (data[j * channels] ?? 0);
          g += weight * (data[j * channels + 1] ?? 0);
          b += weight * (data[j * channels + 2] ?? 0);
          total += weight;
        }
      const s = i * channels;
      const near = total > 0;
      out.data[3 * i] = near ? r / total : (data[s] ?? 0);
      out.data[3 * i + 1] = near ? g / total : (data[s + 1] ?? 0);
      out.data[3 * i + 2] = near ? b / total : (data[s + 2] ?? 0);
    }
  return out;
}
