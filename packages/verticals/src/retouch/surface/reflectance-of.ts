import type { Raster } from '@escena/core/raster';
import { luminance, type Triple } from '@escena/imaging/color';
import { resizeRaster } from '@escena/imaging/resize';
import { linearOfByte } from '@escena/imaging/transfer';
import type { SeenSurface } from './see-surface.ts';

/** The linear colour that most of a masked region has, by the medians of its channels. */
function colorWithin(photo: Raster, mask: Raster): Triple {
  const { width, height } = mask;
  const small = resizeRaster(photo, width, height);
  const found: [number[], number[], number[]] = [[], [], []];
  mask.data.forEach((on, i) => {
    if (on > 127)
      found.forEach((list, k) => list.push(linearOfByte[small.data[i * small.channels + k] ?? 0] ?? 0));
  });
  const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return [median(found[0]), median(found[1]), median(found[2])];
}

/** darkest and palest that surfaces are */
const range = [0.03, 0.88] as const;

/**
 * What a region reflects: as much more or less than the proposal as the photo shows it brighter or darker.
 * @param region 1 channel, any size
 */
export function reflectanceOf(photo: Raster, region: Raster, { seen, reflectance }: SeenSurface): Triple {
  const own = colorWithin(photo, region);
  const whole = seen.data.includes(255) ? colorWithin(photo, seen) : own;
  const ratio = luminance(...own) / Math.max(1e-4, luminance(...whole));
  const level = Math.min(range[1], Math.max(range[0], ratio * luminance(...reflectance)));
  // Its hue is its own: the photo's colour, the light's taken out as far as the proposal tells it.
  const hue = own.map((value, k) => (value / Math.max(1e-4, whole[k] ?? 0)) * (reflectance[k] ?? 1)) as [
    number,
    number,
    number,
  ];
  const scale = level / Math.max(1e-4, luminance(...hue));
  return [hue[0] * scale, hue[1] * scale, hue[2] * scale];
}
