import type { Raster } from '@escena/core/raster';

/** A picture with structure in every channel: gradients, a checkerboard, deterministic noise. */
export function testPicture(width: number, height: number, channels: 3 | 4 = 3): Raster {
  const data = new Uint8Array(width * height * channels);
  let noise = 1;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += channels) {
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
      const checker = ((x >> 4) + (y >> 4)) % 2 ? 30 : 0;
      data[at] = (x * 200) / width + checker + (noise >>> 29);
      data[at + 1] = (y * 200) / height + checker + ((noise >>> 26) & 7);
      data[at + 2] = ((x + y) * 100) / (width + height) + 60 + ((noise >>> 23) & 7);
      if (channels === 4) data[at + 3] = x < width / 2 ? 255 : 128;
    }
  return { width, height, channels, data };
}

/** A plain picture, for counting what changes. */
export function flatPicture(width: number, height: number, rgb: readonly number[]): Raster {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => rgb[i % 3] ?? 0);
  return { width, height, channels: 3, data };
}

/** Largest difference of any sample of two pictures of the same shape. */
export function largestDifference(a: Raster, b: Raster): number {
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return Infinity;
  let worst = 0;
  for (let i = 0; i < a.data.length; i++)
    worst = Math.max(worst, Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0)));
  return worst;
}
