import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '../color.ts';
import { lightAt } from '../light-at.ts';
import { createSplit, type SplitLight } from './split-light.ts';

/** What a region's paint is, apart from how it is lit. */
export interface RegionPaint {
  /** linear sRGB of the paint in the light that most of it gets */
  readonly color: Triple;
  /** OKLab lightness of it, 0…1 */
  readonly lightness: number;
  /** OKLab lightness that one pixel in fifty of it exceeds */
  readonly brightest: number;
  /** 0 for grey paint … 1 for paint whose colour tells its highlights apart */
  readonly chromatic: number;
}

const sampleLimit = 60_000;
const lightnessStep = 0.12;
const chromaStep = 0.05;
/** OKLab radius round the commonest colour that counts as the same paint in about the same light */
const sameLight = 0.09;

/**
 * The region's commonest colour: a mug that is black outside and yellow inside is a black mug.
 * @throws AppError input.invalid when the mask holds nothing
 */
export function readRegion(photo: Raster, mask: Raster): RegionPaint {
  const solid = solidPixels(mask);
  const spots: { linear: Triple; lab: Triple }[] = [];
  for (const i of solid) {
    const linear = lightAt(photo, i);
    spots.push({ linear, lab: linearToOklab(linear) });
  }
  const bins = new Map<string, number>();
  // Each sample counts for its own cell and, with less, for the next ones: a peak on a border is one peak.
  const cell = (value: number, step: number): number => Math.floor(value / step);
  for (const { lab } of spots) {
    const at = [cell(lab[0], lightnessStep), cell(lab[1], chromaStep), cell(lab[2], chromaStep)] as const;
    for (const dl of [-1, 0, 1])
      for (const da of [-1, 0, 1])
        for (const db of [-1, 0, 1]) {
          const key = `${at[0] + dl},${at[1] + da},${at[2] + db}`;
          bins.set(key, (bins.get(key) ?? 0) + 0.5 ** (Math.abs(dl) + Math.abs(da) + Math.abs(db)));
        }
  }
  const [peak] = [...bins].reduce((best, bin) => (bin[1] > best[1] ? bin : best));
  const [pl = 0, pa = 0, pb = 0] = peak.split(',').map(Number);
  let center: Triple = [(pl + 0.5) * lightnessStep, (pa + 0.5) * chromaStep, (pb + 0.5) * chromaStep];
  let color: Triple = [0, 0, 0];
  for (let round = 0; round < 4; round++) {
    const [l, a, b] = center;
    const same = spots.filter(
      ({ lab }) => Math.hypot(lab[0] - l, 2 * (lab[1] - a), 2 * (lab[2] - b)) < sameLight,
    );
    if (same.length === 0) break;
    const mid = (k: 0 | 1 | 2): number => median(same.map(({ linear }) => linear[k]));
    color = [mid(0), mid(1), mid(2)];
    center = linearToOklab(color);
  }
  const [l, a, b] = center;
  const chromatic = smooth(0.05, 0.16, Math.hypot(a, b) / Math.max(0.05, l));
  const paint = { color, lightness: Math.max(0.02, l), chromatic };
  return {
    ...paint,
    brightest: brightestOf(
      paint,
      spots.map(({ linear }) => linear),
    ),
  };
}

function brightestOf(paint: Omit<RegionPaint, 'brightest'>, spots: readonly Triple[]): number {
  const split = createSplit(paint);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const lightness: number[] = [];
  for (const spot of spots) {
    split(...spot, parts);
    if (parts.share > 0.9) lightness.push(paint.lightness * Math.cbrt(parts.shading));
  }
  lightness.sort((p, q) => p - q);
  return lightness[Math.floor(0.98 * lightness.length)] ?? paint.lightness;
}

/** Some pixels that are wholly of the region; where it is thinner than a pixel everywhere, those that are mostly. */
function solidPixels({ data }: Raster): number[] {
  for (const least of [255, 128]) {
    let count = 0;
    for (const value of data) if (value >= least) count++;
    if (count === 0) continue;
    const every = Math.max(1, Math.floor(count / sampleLimit));
    const solid: number[] = [];
    for (let i = 0, seen = 0; i < data.length; i++)
      if ((data[i] ?? 0) >= least && seen++ % every === 0) solid.push(i);
    return solid;
  }
  throw new AppError('input.invalid', { detail: 'the region is empty' });
}

function median(values: number[]): number {
  values.sort((p, q) => p - q);
  return values[values.length >> 1] ?? 0;
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
