/**
 * How flat surfaces of a picture are lit, apart from what they are covered with: what varies over less than a step is texture
 * and goes, what varies strongly (a shadow's edge, a patch of sun) stays. The guided filter (He, Sun and Tang, ECCV 2010) with
 * windows of the same metres wherever the surface lies, so that boards far away are smoothed as boards nearby are.
 */
import { createFloatRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { luminance } from '../color.ts';
import { lightAt } from '../light-at.ts';
import { fitWithin, resizeRaster } from '../resize.ts';
import { labelPixels, mapPoint, type Surface, type SurfaceMap } from '../fill/surface-map.ts';
import { type Windows, windowSums } from './window-sums.ts';

export interface PlaneLight {
  /** 3 channels at a working size: natural logarithm of linear colour, the old texture smoothed away */
  readonly smooth: FloatRaster;
  /** 1 where that is known */
  readonly known: Uint8Array;
}

const workingSide = 1000;
/** half a window, metres: for brightness more than a board, for the light's colour more */
const brightnessReach = 0.3;
const colourReach = 0.6;
/** squared contrast of log light below which a window counts as texture: a third */
const textureContrast = 0.1;
/** pixels, and a share of the longer side */
const leastRadius = 2;
const mostRadius = 0.08;
const darkest = 1e-3;

/** @param cover 1 channel of the photo's size: 255 where the surface is seen and nothing else */
export function readPlaneLight(photo: Raster, cover: Raster, map: SurfaceMap): PlaneLight {
  const { width, height } = fitWithin(photo, workingSide);
  const small = resizeRaster(photo, width, height);
  const seen = resizeRaster(cover, width, height);
  const label = labelPixels(map, width, height);
  const count = width * height;
  const brightness = new Float32Array(count);
  const colour = [0, 1, 2].map(() => new Float32Array(count));
  for (let i = 0; i < count; i++) {
    const light = lightAt(small, i);
    const log = Math.log(Math.max(darkest, luminance(...light)));
    brightness[i] = log;
    light.forEach((value, k) => {
      const plane = colour[k];
      if (plane) plane[i] = Math.log(Math.max(darkest, value)) - log;
    });
  }
  const smooth = createFloatRaster(width, height, 3);
  const known = new Uint8Array(count);
  map.surfaces.forEach((surface, s) => {
    const weight = Float32Array.from(seen.data, (value, i) => (value > 250 && label[i] === s ? 1 : 0));
    if (!weight.includes(1)) return;
    const near = windowsOn(surface, { width, height }, brightnessReach);
    const wide = windowsOn(surface, { width, height }, colourReach);
    const lit = guided(brightness, weight, near);
    const tint = colour.map((plane) => weighted(plane, weight, wide));
    for (let i = 0; i < count; i++) {
      if (label[i] !== s || !(lit.total[i] ?? 0)) continue;
      known[i] = 1;
      tint.forEach((plane, k) => (smooth.data[3 * i + k] = (lit.mean[i] ?? 0) + (plane.mean[i] ?? 0)));
    }
  });
  return { smooth, known };
}

interface Averaged {
  readonly mean: Float32Array;
  /** weight within the window */
  readonly total: Float32Array;
}

function weighted(plane: Float32Array, weight: Float32Array, windows: Windows): Averaged {
  const total = windowSums(weight, windows);
  const sum = windowSums(
    plane.map((value, i) => value * (weight[i] ?? 0)),
    windows,
  );
  return { mean: sum.map((value, i) => value / Math.max(1e-6, total[i] ?? 0)), total };
}

function guided(plane: Float32Array, weight: Float32Array, windows: Windows): Averaged {
  const { mean, total } = weighted(plane, weight, windows);
  const square = weighted(
    plane.map((value) => value * value),
    weight,
    windows,
  ).mean;
  const slope = mean.map((m, i) => {
    const variance = Math.max(0, (square[i] ?? 0) - m * m);
    return variance / (variance + textureContrast);
  });
  const rest = mean.map((m, i) => m * (1 - (slope[i] ?? 0)));
  const slopes = weighted(slope, weight, windows).mean;
  const rests = weighted(rest, weight, windows).mean;
  // Where nothing of the surface is seen its own value says nothing: the window's mean stands for it.
  return {
    mean: plane.map((value, i) => (slopes[i] ?? 0) * (weight[i] ? value : (mean[i] ?? 0)) + (rests[i] ?? 0)),
    total,
  };
}

/** Windows that reach the same metres everywhere on a surface. */
function windowsOn(
  { toPlane }: Surface,
  { width, height }: { readonly width: number; readonly height: number },
  reach: number,
): Windows {
  const across = new Uint16Array(width * height).fill(leastRadius);
  const down = across.slice();
  const most = Math.round(mostRadius * Math.max(width, height));
  const [here, right, below] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  const radius = (there: Float64Array): number => {
    const metres = Math.hypot((there[0] ?? 0) - (here[0] ?? 0), (there[1] ?? 0) - (here[1] ?? 0));
    return Math.min(most, Math.max(leastRadius, Math.round(reach / Math.max(1e-6, metres))));
  };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      mapPoint(toPlane, (x + 0.5) / width, (y + 0.5) / height, here);
      mapPoint(toPlane, (x + 1.5) / width, (y + 0.5) / height, right);
      mapPoint(toPlane, (x + 0.5) / width, (y + 1.5) / height, below);
      across[i] = radius(right);
      down[i] = radius(below);
    }
  return { width, height, across, down };
}
