import type { Raster } from '@escena/core/raster';

/** One channel: ITU-R 601 luma in Pillow's integers (`convert("L")`, Convert.c); alpha is left out. */
export function pillowGrey({ width, height, channels, data }: Raster): Raster {
  if (channels === 1) return { width, height, channels, data };
  const out = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < out.length; i++, from += channels) {
    const [r, g, b] = [data[from] as number, data[from + 1] as number, data[from + 2] as number];
    out[i] = (r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16;
  }
  return { width, height, channels: 1, data: out };
}
