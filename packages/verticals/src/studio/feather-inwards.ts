import { createRaster, type Raster } from '@escena/core/raster';
import { signedDistance } from '@escena/imaging/signed-distance';

/**
 * A mask whose edge rises from 0 within `radius` pixels, all of them inside it: where it was 0 it stays 0. The picture's
 * border is no edge.
 * @param mask 1 channel
 * @param radius pixels; 0 leaves it as it is
 */
export function featherInwards(mask: Raster, radius: number): Raster {
  if (radius === 0) return mask;
  const { width, height } = mask;
  const inside = Uint8Array.from(mask.data, (value) => (value > 0 ? 1 : 0));
  const distance = signedDistance(inside, width, height);
  const out = createRaster(width, height, 1);
  for (let i = 0; i < out.data.length; i++) {
    const depth = Math.min(1, Math.max(0, (distance[i] ?? 0) / radius));
    // Without a kink at either end.
    out.data[i] = Math.round((mask.data[i] ?? 0) * depth * depth * (3 - 2 * depth));
  }
  return out;
}
