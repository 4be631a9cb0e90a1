import { createRaster, type Raster } from '@escena/core/raster';
import { luminance } from '../color.ts';
import { fillColors } from '../fill-colors.ts';
import { readRegion, type RegionPaint } from '../recolor/read-region.ts';
import { createSplit, type SplitLight } from '../recolor/split-light.ts';
import { lightAt } from '../light-at.ts';
import { fitWithin, resizeRaster } from '../resize.ts';
import { boxMean } from '../box-mean.ts';
import { guidedFilter } from './guided-filter.ts';
import { removeSpecks } from './remove-specks.ts';

/** How a region is lit, apart from what it is painted with, at a working size. */
export interface RegionShading {
  readonly width: number;
  readonly height: number;
  /** natural logarithm of light against the paint's usual light: folds and roundness, no texture, no print */
  readonly shade: Float32Array;
  /** what the surface mirrors, linear light */
  readonly highlight: Float32Array;
  /** slopes of a guessed relief: the thing is taken as inflated within its outline, bent by its shading */
  readonly leanX: Float32Array;
  readonly leanY: Float32Array;
  /** the main paint */
  readonly paint: RegionPaint;
}

const workingSide = 900;
const mostPaints = 4;
/** share of the region below which leftovers are no paint of their own */
const leastPaint = 0.02;
/** squared contrast of log light that counts as texture: a quarter */
const textureContrast = 0.06;
/** what is this wide either way is thread, hole or grain, not fold: share of the region's longer side */
const thread = 0.0024;
/** windows, share of the region's longer side */
const window = 0.022;
/** darkest shade told from black, log light */
const deepest = -2.5;

/**
 * Each pixel's light over that of the paint it shows; what shows none well, borders between paints and highlights, is filled
 * from round about, and what varies finely is smoothed away as old texture.
 */
export function readShading(photo: Raster, mask: Raster): RegionShading {
  const { width, height } = fitWithin(photo, workingSide);
  const small = resizeRaster(photo, width, height);
  const cover = resizeRaster(mask, width, height);
  const paints = paintsOf(small, cover);
  const count = width * height;
  const light = new Float32Array(count * 3);
  const known = new Float32Array(count);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const splits = paints.map(createSplit);
  for (let i = 0; i < count; i++) {
    if ((cover.data[i] ?? 0) < 250) continue;
    const [r, g, b] = lightAt(small, i);
    const y = luminance(r, g, b);
    let best = 0;
    splits.forEach((split, k) => {
      split(r, g, b, parts);
      // A pixel as likely one paint as another is the earlier one's: paints come by how much there is of them.
      const near = Math.abs(Math.log(Math.max(1e-3, parts.shading)));
      const fits =
        (parts.share * (1 - Math.min(1, parts.highlight / (y + 0.02)))) / (1 + (k > 0 ? 1 : 0.25) * near);
      if (fits <= best) return;
      best = fits;
      light[3 * i] = Math.max(deepest, Math.log(Math.max(1e-3, parts.shading)));
      light[3 * i + 1] = parts.highlight;
    });
    known[i] = best < 0.2 ? 0.02 : Math.min(1, best);
  }
  const filled = fillColors(width, height, light, known);
  const region = regionSide(cover);
  const radius = Math.max(2, Math.round(window * region));
  const raw = new Float32Array(count).map((_, i) => filled[3 * i] ?? 0);
  const wide = removeSpecks({ width, height, data: raw }, Math.max(1, Math.round(thread * region)));
  const shade = guidedFilter({ width, height, data: wide }, radius, textureContrast);
  const highlight = boxMean(
    light.filter((_, k) => k % 3 === 1),
    width,
    height,
    1,
  );
  return {
    width,
    height,
    shade,
    highlight,
    ...leans({ width, height, cover, shade, region }),
    paint: paints[0],
  };
}

/** The paints of a region, the commonest first. */
function paintsOf(photo: Raster, mask: Raster): [RegionPaint, ...RegionPaint[]] {
  const left = createRaster(mask.width, mask.height, 1);
  left.data.set(mask.data.map((value) => (value >= 250 ? 255 : 0)));
  if (!left.data.includes(255)) return [readRegion(photo, mask)];
  const least = leastPaint * left.data.filter((value) => value === 255).length;
  const paints: [RegionPaint, ...RegionPaint[]] = [readRegion(photo, left)];
  for (let paint = paints[0]; paints.length < mostPaints; paints.push(paint)) {
    if (removePaint(photo, left, paint) < least) break;
    paint = readRegion(photo, left);
  }
  return paints;
}

/** Takes what shows a paint out of a mask. @returns how many pixels are left */
function removePaint(photo: Raster, { data }: Raster, paint: RegionPaint): number {
  const split = createSplit(paint);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  let rest = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 255) continue;
    split(...lightAt(photo, i), parts);
    if (parts.share > 0.6) data[i] = 0;
    else rest++;
  }
  return rest;
}

function regionSide({ width, height, data }: Raster): number {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if ((data[i] ?? 0) < 128) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return Math.max(1, right - left, bottom - top);
}

interface Relief {
  readonly width: number;
  readonly height: number;
  readonly cover: Raster;
  readonly shade: Float32Array;
  readonly region: number;
}

function leans({ width, height, cover, shade, region }: Relief): {
  leanX: Float32Array;
  leanY: Float32Array;
} {
  // A blurred outline rises towards the middle like an inflated cushion; three widths make it round.
  const bend = 0.05 * region;
  let relief = new Float32Array(width * height);
  for (const share of [0.03, 0.07, 0.14]) {
    const radius = Math.max(1, Math.round(share * region));
    const once = boxMean(
      Float32Array.from(cover.data, (value) => value / 255),
      width,
      height,
      radius,
    );
    const soft = boxMean(once, width, height, radius);
    relief = relief.map((value, i) => value + radius * Math.max(0, 2 * (soft[i] ?? 0) - 1));
  }
  // The surface also falls away where it is darker.
  const surface = relief.map((value, i) => value + bend * (shade[i] ?? 0));
  const leanX = new Float32Array(width * height);
  const leanY = new Float32Array(width * height);
  for (let y = 1; y + 1 < height; y++)
    for (let x = 1; x + 1 < width; x++) {
      const i = y * width + x;
      leanX[i] = ((surface[i - 1] ?? 0) - (surface[i + 1] ?? 0)) / 2;
      leanY[i] = ((surface[i - width] ?? 0) - (surface[i + width] ?? 0)) / 2;
    }
  const radius = Math.max(1, Math.round(0.014 * region));
  return { leanX: boxMean(leanX, width, height, radius), leanY: boxMean(leanY, width, height, radius) };
}
