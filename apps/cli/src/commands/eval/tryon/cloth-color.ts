/** A worn garment's colours against the very same cloth in the garment's own photo. */
import type { Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { resizeRaster } from '@escena/imaging/resize';
import { lightSampler } from '@escena/imaging/sample-light';
import { linearOfByte } from '@escena/imaging/transfer';
import { quantile } from './colors.ts';
import type { SeenCloth } from './see-cloth.ts';

export interface ClothColor {
  /** median CIEDE2000 of local means where the light is the usual one; undefined: hardly anywhere */
  readonly usual: number | undefined;
  /** CIEDE2000 between the median colours of all that is seen of the cloth, in any light */
  readonly whole: number | undefined;
}

/** light this near that of the garment's own photo is neither a highlight nor a shadow */
const neutral = 0.08;
/** half a window, as a share of the picture's longer side; one in so many pixels, both ways, is a window's middle */
const windowShare = 0.012;
const stride = 4;
/** of the cloth: fewer windows in the usual light say nothing about it */
const leastShare = 0.05;

/** @param worn the person in the garment @param own the garment's own photo; 3 channels both */
export function clothColor(worn: Raster, own: Raster, { places, light }: SeenCloth): ClothColor {
  const { width, height } = worn;
  const told = new Float32Array(width * height);
  for (let i = 0; i < told.length; i++) if (!Number.isNaN(places[2 * i])) told[i] = 1;
  const radius = Math.max(2, Math.round(windowShare * Math.max(width, height)));
  const mean = (plane: Float32Array): Float32Array => boxMean(plane, width, height, radius);
  const whole = mean(told);
  const shown = planesOf(told, (i, k) => linearOfByte[worn.data[3 * i + k] ?? 0] ?? 0);
  const expected = expectedLight(told, places, { own, scale: scaleOf(places, told, { own, width }) });
  const [shownMeans, expectedMeans] = [shown.map(mean), expected.map(mean)];
  const lights = mean(light);
  const differences: number[] = [];
  const colors: [Triple[], Triple[]] = [[], []];
  let windows = 0;
  for (let y = 0; y < height; y += stride)
    for (let x = 0; x < width; x += stride) {
      const i = y * width + x;
      if (told[i]) {
        colors[0].push(labOf(shown, i));
        colors[1].push(labOf(expected, i));
      }
      if ((whole[i] ?? 0) < 0.999) continue;
      windows++;
      if (Math.abs((lights[i] ?? 0) - 1) > neutral) continue;
      differences.push(deltaE2000(labOf(shownMeans, i), labOf(expectedMeans, i)));
    }
  const [a, b] = colors.map(medianOf);
  return {
    usual: differences.length > leastShare * windows ? quantile(differences, 0.5) : undefined,
    whole: a && b && deltaE2000(a, b),
  };
}

type Planes = readonly Float32Array[];

function planesOf(told: Float32Array, value: (i: number, k: number) => number): Planes {
  return [0, 1, 2].map((k) => told.map((on, i) => (on ? value(i, k) : 0)));
}

const labOf = (planes: Planes, i: number): Triple =>
  linearToLab([planes[0]?.[i] ?? 0, planes[1]?.[i] ?? 0, planes[2]?.[i] ?? 0]);

/** The cloth as its own photo has it, place by place, no finer than it is worn. */
function expectedLight(
  told: Float32Array,
  places: Float32Array,
  { own, scale }: { readonly own: Raster; readonly scale: number },
): Planes {
  const size = [own.width, own.height].map((side) => Math.max(1, Math.round(side * Math.min(1, scale))));
  const small = resizeRaster(own, size[0] ?? 1, size[1] ?? 1);
  const sample = lightSampler(small);
  const planes = [0, 1, 2].map(() => new Float32Array(told.length));
  const at = new Float64Array(3);
  for (let i = 0; i < told.length; i++) {
    if (!told[i]) continue;
    sample((places[2 * i] ?? 0) * small.width, (places[2 * i + 1] ?? 0) * small.height, at);
    planes.forEach((plane, k) => (plane[i] = at[k] ?? 0));
  }
  return planes;
}

/** Pixels of the picture to one of the garment's own photo. */
function scaleOf(
  places: Float32Array,
  told: Float32Array,
  { own, width }: { readonly own: Raster; readonly width: number },
): number {
  const step = 8;
  const steps: number[] = [];
  for (let i = 0; i + step * width < told.length; i += 31) {
    if (!told[i] || !told[i + step * width]) continue;
    const du = ((places[2 * (i + step * width)] ?? 0) - (places[2 * i] ?? 0)) * own.width;
    const dv = ((places[2 * (i + step * width) + 1] ?? 0) - (places[2 * i + 1] ?? 0)) * own.height;
    steps.push(Math.hypot(du, dv) / step);
  }
  return 1 / Math.max(1e-3, quantile(steps, 0.5) ?? 1);
}

function medianOf(colors: readonly Triple[]): Triple | undefined {
  const [l, a, b] = [0, 1, 2].map((k) =>
    quantile(
      colors.map((color) => color[k] ?? 0),
      0.5,
    ),
  );
  return l === undefined || a === undefined || b === undefined ? undefined : [l, a, b];
}
