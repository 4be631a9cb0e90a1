/** A made-up room photographed with and without its furniture: what a picture of it emptied must look like is known. */
import { createRaster, type Raster } from '@escena/core/raster';
import { dilateMask } from '@escena/imaging/mask';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';

export interface RoomPair {
  readonly name: string;
  readonly furnished: Raster;
  readonly empty: Raster;
  /** 255 where the furniture or its shade changes anything that is seen */
  readonly mask: Raster;
}

/** Levels of 255 that noise and compression explain, averaged over a window. */
const explained = 14;
const window = 2;
const gap = 5;

/** @param seed one whose room has furniture (every fourth, from 3 on) */
export async function roomPair(
  seed: number,
  options: { readonly longSide: number; readonly threads: number; readonly signal: AbortSignal },
): Promise<RoomPair> {
  const { photo: furnished } = await syntheticPhoto(seed, options);
  const { photo: empty } = await syntheticPhoto(seed, {
    ...options,
    change: (plan) => ({ ...plan, furnished: false }),
  });
  return { name: `room ${seed}`, furnished, empty, mask: changedMask(furnished, empty) };
}

function changedMask(one: Raster, other: Raster): Raster {
  const { width, height, channels } = one;
  const changed = createRaster(width, height, 1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      let count = 0;
      for (let v = Math.max(0, y - window); v <= Math.min(height - 1, y + window); v++)
        for (let u = Math.max(0, x - window); u <= Math.min(width - 1, x + window); u++) {
          const i = (v * width + u) * channels;
          count++;
          for (let c = 0; c < 3; c++)
            sum[c] = (sum[c] ?? 0) + (one.data[i + c] ?? 0) - (other.data[i + c] ?? 0);
        }
      if (sum.some((value) => Math.abs(value) > explained * count)) changed.data[y * width + x] = 255;
    }
  return dilateMask(dilateMask(changed, gap), -gap);
}
