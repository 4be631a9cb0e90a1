import type { Raster } from '@escena/core/raster';

/**
 * How alike two pictures of one size are: peak signal-to-noise ratio 10·log₁₀(255² ÷ mean squared error), dB, over all
 * samples; Infinity where nothing differs.
 * @throws RangeError for pictures that do not have the same samples
 */
export function psnr(a: Raster, b: Raster): number {
  if (a.data.length !== b.data.length || a.width !== b.width)
    throw new RangeError(`${a.width}×${a.height}×${a.channels} is not ${b.width}×${b.height}×${b.channels}`);
  let squares = 0;
  for (let i = 0; i < a.data.length; i++) squares += ((a.data[i] as number) - (b.data[i] as number)) ** 2;
  return 10 * Math.log10((255 ** 2 * a.data.length) / squares);
}
