import type { Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import type { Point } from '../../landmarks/face-in-photo.ts';
import { quantile } from '../../makeup/quantile.ts';

/** The light that an accessory comes into. */
export interface PhotoLight {
  /** of a studio's: how bright white would be here */
  readonly exposure: number;
  /** −1 all from the photo's left … 1 all from its right */
  readonly side: number;
}

const samples = 20_000;
/** luminance of the brightest things of a well exposed photo */
const wellExposed = 0.8;
const leastExposure = 0.4;
/** side light beyond this is burnt out or a coloured wall, not to be copied */
const mostSide = 0.45;

/** @param cheeks patches of like skin on the photo's left and right, pixels. @param reach half a patch's side, pixels */
export function photoLight(
  photo: Raster,
  cheeks: readonly [Point, Point] | undefined,
  reach: number,
): PhotoLight {
  const count = photo.width * photo.height;
  const every = Math.max(1, Math.floor(count / samples));
  const looked = new Float32Array(Math.floor(count / every));
  for (let k = 0; k < looked.length; k++) looked[k] = luminance(...lightAt(photo, k * every));
  const exposure = Math.min(1, Math.max(leastExposure, quantile(looked, 0.97) / wellExposed));
  if (!cheeks) return { exposure, side: 0 };
  const [left, right] = [patchLight(photo, cheeks[0], reach), patchLight(photo, cheeks[1], reach)];
  const side = (right - left) / Math.max(1e-4, right + left);
  return { exposure, side: Math.min(mostSide, Math.max(-mostSide, side)) };
}

function patchLight(photo: Raster, [cx, cy]: Point, reach: number): number {
  const lights: number[] = [];
  for (let y = Math.max(0, Math.round(cy - reach)); y < Math.min(photo.height, cy + reach); y++)
    for (let x = Math.max(0, Math.round(cx - reach)); x < Math.min(photo.width, cx + reach); x++)
      lights.push(luminance(...lightAt(photo, y * photo.width + x)));
  return quantile(lights, 0.5) || 0;
}
