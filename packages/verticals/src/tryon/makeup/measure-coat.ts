import type { Raster } from '@escena/core/raster';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { hexOfLinear, linearOfHex } from '@escena/imaging/hex-color';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Layer } from './layer.ts';
import { coreShare } from './pigment.ts';
import { quantile } from './quantile.ts';

/** share of the light that comes from the coat: below it the skin has a say in the colour */
const opaque = 0.94;

/**
 * The colour that a coat's region shows on the finished bytes, its median where it lies thickest, against the one asked for;
 * undefined for a coat that skin shows through.
 */
export function measureCoat(
  { data, width, channels }: Raster,
  { window, cover }: Layer,
  { color, intensity }: { readonly color: string; readonly intensity: number },
): { reached: string; deltaE: number } | undefined {
  const most = cover.reduce((best, value) => Math.max(best, value), 0);
  if ((most * intensity) / 100 < opaque) return undefined;
  const channelsOf: [number[], number[], number[]] = [[], [], []];
  cover.forEach((value, i) => {
    if (value < coreShare * most || value === 0) return;
    const at = (window.top + Math.floor(i / window.width)) * width + window.left + (i % window.width);
    channelsOf.forEach((values, k) => values.push(data[at * channels + k] ?? 0));
  });
  const light = (values: readonly number[]): number => linearOfByte[quantile(values, 0.5)] ?? 0;
  const reached: Triple = [light(channelsOf[0]), light(channelsOf[1]), light(channelsOf[2])];
  return {
    reached: hexOfLinear(reached),
    deltaE: deltaE2000(linearToLab(reached), linearToLab(linearOfHex(color))),
  };
}
