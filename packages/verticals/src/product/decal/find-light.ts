/** Where the product's light comes from, as far as its shading tells: cuts and stitches must agree with it. */
import type { Region } from './find-region.ts';
import type { InverseMap } from './invert-map.ts';
import type { PlacedBox } from './place-box.ts';
import type { Shading } from './read-shading.ts';

/** Towards the light, along the flattened art (x to the right, y down); length 1. */
export type LightDirection = readonly [x: number, y: number];

/** Photographers' habit, and what eyes expect: from the upper left. */
const habit: LightDirection = [-0.6, -0.8];
/** Brightness must change by this share across the region to outweigh the habit. */
const telling = 0.6;

export function findLight(
  shading: Shading,
  region: Region,
  inverse: InverseMap,
  box: PlacedBox,
): LightDirection {
  const [x, y] = blend(gradient(shading, region, inverse));
  return ontoArt(x, y, box);
}

/** How much brighter the region gets from side to side, and from top to bottom, for its level. */
function gradient(
  { smooth, level }: Shading,
  { width, height }: Region,
  { scale }: InverseMap,
): [number, number] {
  let [gx, gy, count] = [0, 0, 0];
  for (let i = 0; i < smooth.length; i++) {
    if ((scale[i] ?? 0) === 0) continue;
    count++;
    const value = (smooth[i] ?? 0) / level;
    // Least squares over a full rectangle: twelve times the covariance with the place in [-½, ½].
    gx += 12 * value * ((i % width) / width - 0.5);
    gy += 12 * value * (Math.floor(i / width) / height - 0.5);
  }
  return count > 0 ? [gx / count, gy / count] : [0, 0];
}

function blend([gx, gy]: [number, number]): LightDirection {
  const weight = Math.min(1, Math.hypot(gx, gy) / telling);
  return [gx * weight + habit[0] * (1 - weight), gy * weight + habit[1] * (1 - weight)];
}

/** A direction of the photo as one of the art, at the art's middle. */
function ontoArt(x: number, y: number, { widthMm, heightMm, toPhoto }: PlacedBox): LightDirection {
  const step = Math.min(widthMm, heightMm) / 100;
  const [x0, y0] = toPhoto(widthMm / 2, heightMm / 2);
  const [xr, yr] = toPhoto(widthMm / 2 + step, heightMm / 2);
  const [xd, yd] = toPhoto(widthMm / 2, heightMm / 2 + step);
  const [a, b, c, d] = [xr - x0, xd - x0, yr - y0, yd - y0];
  const determinant = a * d - b * c;
  const [u, v] = [(d * x - b * y) / determinant, (a * y - c * x) / determinant];
  const length = Math.hypot(u, v);
  return length > 0 ? [u / length, v / length] : habit;
}
