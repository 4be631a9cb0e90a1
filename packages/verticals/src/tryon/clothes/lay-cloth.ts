import { createRaster, type Raster } from '@escena/core/raster';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { createGrain, estimateNoise, grainIndex } from '@escena/imaging/grain';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { WarpedGarment } from './warp-garment.ts';

/** stronger noise of a photo, levels of 255, would look like dirt on clean cloth */
const maxGrain = 4;
/** light this near the usual one is neutral */
const neutral = 0.08;
/** of the fully covered pixels, one of so many is measured */
const stride = 7;

export interface LaidCloth {
  readonly image: Raster;
  /** CIEDE2000, median: how the cloth differs from its own picture where the light on it is the usual one; null: nowhere */
  readonly deltaE: number | null;
}

/**
 * A warped garment over a picture, in the photo's light and with its noise.
 * @param beneath 3 channels: the picture where the garment does not cover it
 */
export function layCloth(
  beneath: Raster,
  warped: WarpedGarment,
  {
    cover,
    drape,
    photo,
    seed,
  }: { readonly cover: Raster; readonly drape: Float32Array; readonly photo: Raster; readonly seed: number },
): LaidCloth {
  const { width, height } = beneath;
  const image = { ...createRaster(width, height, 3), data: beneath.data.slice() };
  const { sigma, tile } = createGrain(seed, Math.min(maxGrain, estimateNoise(photo)));
  const light = new Float64Array(3);
  const differences: number[] = [];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const share = (cover.data[i] ?? 0) / 255;
      if (share === 0) continue;
      warped.lightAt(x + 0.5, y + 0.5, light);
      const shade = drape[i] ?? 1;
      const noise = grainIndex(x, y);
      for (let k = 0; k < 3; k++) {
        const behind = linearOfByte[beneath.data[3 * i + k] ?? 0] ?? 0;
        const level = levelOfLinear(share * shade * (light[k] ?? 0) + (1 - share) * behind);
        image.data[3 * i + k] = Math.min(
          255,
          Math.max(0, level + share * sigma * (tile[noise + k] ?? 0) + 0.5),
        );
      }
      if (share === 1 && i % stride === 0 && Math.abs(shade - 1) < neutral) {
        const shown: Triple = [0, 1, 2].map((k) => linearOfByte[image.data[3 * i + k] ?? 0] ?? 0) as [
          number,
          number,
          number,
        ];
        differences.push(
          deltaE2000(linearToLab(shown), linearToLab([light[0] ?? 0, light[1] ?? 0, light[2] ?? 0])),
        );
      }
    }
  differences.sort((a, b) => a - b);
  return { image, deltaE: differences[differences.length >> 1] ?? null };
}
