import type { Raster } from '@escena/core/raster';
import { luminance } from '../color.ts';
import { lightAt } from '../light-at.ts';
import { resizeRaster } from '../resize.ts';
import { boxMean } from '../box-mean.ts';
import type { RegionShading } from './read-shading.ts';

/** Window within which both are averaged first: texture is not what is compared. Share of the picture's longer side. */
const window = 0.02;

/** Pearson correlation of log light, slowly varying, of the region as it was lit and as it is now. */
export function shadingCorrelation(
  image: Raster,
  mask: Raster,
  { width, height, shade }: RegionShading,
): number {
  const small = resizeRaster(image, width, height);
  const cover = resizeRaster(mask, width, height);
  const radius = Math.max(1, Math.round((window * Math.max(width, height)) / 2));
  const inside = Float32Array.from(cover.data, (value) => (value === 255 ? 1 : 0));
  const log = inside.map((value, i) => {
    if (value === 0) return 0;
    return Math.log(luminance(...lightAt(small, i)) + 0.003);
  });
  const weight = boxMean(inside, width, height, radius);
  const now = boxMean(log, width, height, radius);
  const then = boxMean(
    shade.map((value, i) => value * (inside[i] ?? 0)),
    width,
    height,
    radius,
  );
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  inside.forEach((value, i) => {
    if (value === 0) return;
    const p = (then[i] ?? 0) / (weight[i] ?? 1);
    const q = (now[i] ?? 0) / (weight[i] ?? 1);
    n++;
    sx += p;
    sy += q;
    sxx += p * p;
    syy += q * q;
    sxy += p * q;
  });
  const spread = Math.sqrt((sxx - (sx * sx) / n) * (syy - (sy * sy) / n));
  return spread > 0 ? (sxy - (sx * sy) / n) / spread : 1;
}
