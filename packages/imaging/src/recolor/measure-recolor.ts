import type { Raster } from '@escena/core/raster';
import { linearToLab, linearToOklab, luminance, type Triple } from '../color.ts';
import { deltaE2000 } from '../delta-e.ts';
import { lightAt } from '../light-at.ts';
import { hexOfLinear } from './hex-color.ts';
import { intoGamut } from './into-gamut.ts';
import type { RegionPaint } from './read-region.ts';
import { createSplit, type SplitLight } from './split-light.ts';

/**
 * How well a region took a colour. Nobody can ask every pixel of a lit thing to be one colour, so that two things are
 * measured, on the finished bytes:
 * - `paint`: the colour now of those pixels that showed the old paint in its usual light (their median), against the
 *   target, lightness included: the colour a person would name.
 * - `deltaE`: every pixel that shows the paint, taken to the target's luminance by scaling its light (which is what shading
 *   does), against the target: hue and chroma of each pixel, however it is lit. Left out is what shows no such paint:
 *   highlights (there the surface mirrors the lamp), edges that are partly backdrop, other paints within the region,
 *   and pixels so dark that 8 bits hold no colour.
 */
export interface RecolorReport {
  /** CIEDE2000 of the region's paint, as read from the result, to the target */
  readonly paint: number;
  /** `#rrggbb` of that paint */
  readonly reached: string;
  /** CIEDE2000 of shading-normalised pixels to the target */
  readonly deltaE: { readonly median: number; readonly p95: number };
  /** share of the region's pixels that `deltaE` speaks of, and that are of other paints, 0…1 */
  readonly measured: number;
  readonly otherPaint: number;
  /** CIEDE2000 between photo and result where the mask is 0 */
  readonly outside: { readonly max: number; readonly median: number };
  /** Pearson correlation of the lightness gradients of photo and result over the whole region, −1…1 */
  readonly gradientCorrelation: number;
  /** the same over what shows the paint alone: on white enamel a highlight can hardly stand out as it did on black */
  readonly textureCorrelation: number;
}

interface Measured {
  readonly photo: Raster;
  readonly image: Raster;
  readonly mask: Raster;
  readonly paint: RegionPaint;
  readonly wanted: Triple;
}

const sampleLimit = 120_000;
/** OKLab distance to the old paint within which a pixel was in its usual light */
const usualLight = 0.04;
/** share of a pixel's light that a highlight may be before the pixel no longer speaks for the paint */
const mostHighlight = 0.08;
/** share of the target's luminance, and the least luminance, below which a byte's steps are larger than what is measured */
const darkest = 0.12;
const leastLuminance = 0.004;

export function measureRecolor({ photo, image, mask, paint, wanted }: Measured): RecolorReport {
  const target = linearToLab(wanted);
  const targetY = luminance(...wanted);
  const split = createSplit(paint);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const [paintL, paintA, paintB] = linearToOklab(paint.color);
  const usual: Triple[] = [];
  let inside = 0;
  for (const value of mask.data) if (value === 255) inside++;
  const every = Math.max(1, Math.floor(inside / sampleLimit));
  const differences: number[] = [];
  let [looked, others] = [0, 0];
  for (let i = 0, seen = 0; i < mask.data.length; i++) {
    if (mask.data[i] !== 255 || seen++ % every !== 0) continue;
    looked++;
    const was = lightAt(photo, i);
    const is = lightAt(image, i);
    split(...was, parts);
    const [l, a, b] = linearToOklab(was);
    if (Math.hypot(l - paintL, 2 * (a - paintA), 2 * (b - paintB)) < usualLight) usual.push(is);
    if (parts.share < 1) {
      others++;
      continue;
    }
    const y = luminance(...is);
    if (parts.highlight > mostHighlight * y || y < darkest * targetY || y < leastLuminance) continue;
    const scale = targetY / y;
    differences.push(deltaE2000(linearToLab([scale * is[0], scale * is[1], scale * is[2]]), target));
  }
  differences.sort((p, q) => p - q);
  const reached = medianColor(usual);
  const lightness = { before: lightnessPlane(photo, mask), after: lightnessPlane(image, mask) };
  return {
    paint: deltaE2000(linearToLab(reached), target),
    reached: hexOfLinear(intoGamut(reached)),
    deltaE: { median: quantile(differences, 0.5), p95: quantile(differences, 0.95) },
    measured: looked > 0 ? differences.length / looked : 0,
    otherPaint: looked > 0 ? others / looked : 0,
    outside: outsideDifference(photo, image, mask),
    gradientCorrelation: gradientCorrelation(lightness, mask),
    textureCorrelation: gradientCorrelation(lightness, paintMask(photo, mask, paint)),
  };
}

function medianColor(colors: readonly Triple[]): Triple {
  const middle = (k: 0 | 1 | 2): number =>
    quantile(
      colors.map((color) => color[k]).sort((p, q) => p - q),
      0.5,
    );
  return [middle(0), middle(1), middle(2)];
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Only differing bytes are turned into colours: there should be none. */
function outsideDifference(photo: Raster, image: Raster, mask: Raster): { max: number; median: number } {
  const { channels } = photo;
  let [max, differ, outside] = [0, 0, 0];
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i] !== 0) continue;
    outside++;
    let same = true;
    for (let k = 0; k < channels; k++) same &&= photo.data[i * channels + k] === image.data[i * channels + k];
    if (same) continue;
    differ++;
    max = Math.max(max, deltaE2000(linearToLab(lightAt(photo, i)), linearToLab(lightAt(image, i))));
  }
  return { max, median: differ * 2 > outside ? max : 0 };
}

/** 255 where the region shows its paint and hardly any highlight. */
function paintMask(photo: Raster, mask: Raster, paint: RegionPaint): Raster {
  const split = createSplit(paint);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const data = mask.data.map((value, i) => {
    if (value !== 255) return 0;
    const light = lightAt(photo, i);
    split(...light, parts);
    return parts.share === 1 && parts.highlight <= mostHighlight * luminance(...light) ? 255 : 0;
  });
  return { ...mask, data };
}

/** Over steps to the right and down whose both ends are wholly inside; lightness is OKLab's, in which shading scales. */
function gradientCorrelation(
  { before, after }: { before: Float32Array; after: Float32Array },
  { width, height, data: inside }: Raster,
): number {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (inside[i] !== 255) continue;
      for (let k = 0; k < 2; k++) {
        const j = k === 0 ? i + 1 : i + width;
        if ((k === 0 && x + 1 === width) || inside[j] !== 255) continue;
        const p = (before[j] ?? 0) - (before[i] ?? 0);
        const q = (after[j] ?? 0) - (after[i] ?? 0);
        n++;
        sx += p;
        sy += q;
        sxx += p * p;
        syy += q * q;
        sxy += p * q;
      }
    }
  const spread = Math.sqrt((sxx - (sx * sx) / n) * (syy - (sy * sy) / n));
  return spread > 0 ? (sxy - (sx * sy) / n) / spread : 1;
}

function lightnessPlane(raster: Raster, mask: Raster): Float32Array {
  const plane = new Float32Array(mask.data.length);
  for (let i = 0; i < plane.length; i++) {
    if (mask.data[i] !== 255) continue;
    plane[i] = linearToOklab(lightAt(raster, i))[0];
  }
  return plane;
}
