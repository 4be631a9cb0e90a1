import type { Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { linearOfByte } from '@escena/imaging/transfer';
import type { SurfacePair } from './surface-pair.ts';

export interface SurfaceScore {
  /** of the mask and the true one, intersection over union */
  readonly overlap: number;
  /** share of the mask that covers something else */
  readonly wrong: number;
  /** dB within both masks, of display values */
  readonly psnr: number;
  /** CIEDE2000 of colours averaged over a few pixels, within both: mean, and what nine of ten are below */
  readonly deltaE: number;
  readonly deltaE90: number;
}

/** pixels each way that colours are averaged over: a carpet's pile is not what is compared */
const window = 3;

export function measureSurface({ truth, seen }: SurfacePair, image: Raster, mask: Raster): SurfaceScore {
  const { width, height } = truth;
  const within: number[] = [];
  let [either, covered, beside] = [0, 0, 0];
  mask.data.forEach((value, i) => {
    const [ours, true_] = [value > 127, (seen.data[i] ?? 0) > 127];
    if (ours && true_) within.push(i);
    if (ours || true_) either++;
    if (ours) covered++;
    if (ours && !true_) beside++;
  });
  let squares = 0;
  for (const i of within)
    for (let c = 0; c < 3; c++)
      squares += ((truth.data[i * truth.channels + c] ?? 0) - (image.data[i * image.channels + c] ?? 0)) ** 2;
  const [a, b] = [averaged(truth), averaged(image)];
  const at = (planes: readonly Float32Array[], i: number): Triple => [
    planes[0]?.[i] ?? 0,
    planes[1]?.[i] ?? 0,
    planes[2]?.[i] ?? 0,
  ];
  const away = within
    .map((i) => deltaE2000(linearToLab(at(a, i)), linearToLab(at(b, i))))
    .sort((p, q) => p - q);
  return {
    overlap: within.length / Math.max(1, either),
    wrong: beside / Math.max(1, covered),
    psnr: 10 * Math.log10(255 ** 2 / (squares / Math.max(1, 3 * within.length))),
    deltaE: away.reduce((sum, value) => sum + value, 0) / Math.max(1, away.length),
    deltaE90: away[Math.floor(0.9 * away.length)] ?? 0,
  };

  function averaged({ channels, data }: Raster): Float32Array[] {
    return [0, 1, 2].map((c) => {
      const plane = Float32Array.from(
        { length: width * height },
        (_, i) => linearOfByte[data[i * channels + c] ?? 0] ?? 0,
      );
      return boxMean(plane, width, height, window);
    });
  }
}
