import type { Raster } from '@escena/core/raster';
import { luminance } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';
import type { Bytes } from './paint.ts';
import type { PixelBox } from './place-layers.ts';

/** WCAG 2.2, success criterion 1.4.3: text and its ground. */
export const leastContrast = 4.5;

/** Of two relative luminances, 1…21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of an sRGB colour, 0…1. */
export function luminanceOf([r, g, b]: Bytes): number {
  return luminance(linearOfByte[r] ?? 0, linearOfByte[g] ?? 0, linearOfByte[b] ?? 0);
}

/** How light a ground is where words will be: its darkest and its lightest, less the last hundredth at either end. */
export interface Ground {
  readonly darkest: number;
  readonly lightest: number;
}

/** A colour that would be laid over the ground first, evenly. */
export interface Veil {
  readonly color: Bytes;
  readonly alpha: number;
}

/** @param box clipped to the picture; at least a pixel must be left */
export function readGround({ width, height, channels, data }: Raster, box: PixelBox, veil?: Veil): Ground {
  const { color, alpha }: Veil = veil ?? { color: [0, 0, 0], alpha: 0 };
  const shown = (at: number, k: 0 | 1 | 2) =>
    Math.round((data[at + k] ?? 0) * (1 - alpha) + color[k] * alpha);
  const counts = new Uint32Array(levels);
  let total = 0;
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y++)
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x++) {
      const at = (y * width + x) * channels;
      const light = luminanceOf([shown(at, 0), shown(at, 1), shown(at, 2)]);
      const level = Math.min(levels - 1, Math.floor(light * levels));
      counts[level] = (counts[level] ?? 0) + 1;
      total++;
    }
  if (total === 0) throw new RangeError('the box has no pixel of the picture');
  let [darkest, seen] = [0, 0];
  while ((seen += counts[darkest] ?? 0) <= total / 100) darkest++;
  let lightest = levels - 1;
  seen = 0;
  while ((seen += counts[lightest] ?? 0) <= total / 100) lightest--;
  return { darkest: darkest / levels, lightest: (lightest + 1) / levels };
}

/** Of luminance: so fine that a contrast is right to half a percent, on the careful side. */
const levels = 4096;

/** Of a colour against the worst of a ground. */
export function worstContrast(ink: number, { darkest, lightest }: Ground): number {
  return ink > darkest && ink < lightest
    ? 1
    : Math.min(contrastRatio(ink, darkest), contrastRatio(ink, lightest));
}
