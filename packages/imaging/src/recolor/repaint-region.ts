/**
 * A region in another colour, with its shading, texture and highlights: each pixel's light is split into paint and
 * mirrored lamp, the paint is swapped, and the soft edge is mixed by alpha from the thing's own colours.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { linearToOklab, oklabToLinear, type Triple } from '../color.ts';
import { levelOfLinear, linearOfByte } from '../transfer.ts';
import { edgeColors } from './edge-colors.ts';
import { linearOfHex } from './hex-color.ts';
import { intoGamut } from './into-gamut.ts';
import { readRegion, type RegionPaint } from './read-region.ts';
import { createRelight } from './relight-curve.ts';
import { roundTogether } from './round-together.ts';
import { createSplit, type SplitLight } from './split-light.ts';

export interface RepaintOptions {
  /** 3 channels: the thing's colours without the backdrop's, as `cutOut` gives them; else guessed from the region's inside */
  readonly foreground?: Raster | undefined;
  /** of an earlier colour of the same region: saves reading it again */
  readonly paint?: RegionPaint | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Repaint {
  /** the photo's shape; where the mask is 0 its bytes */
  readonly image: Raster;
  readonly paint: RegionPaint;
}

const rowsABreath = 64;

/**
 * @param mask 1 channel, the photo's size: 255 recoloured in full
 * @param target `#rrggbb`, the colour that the region's paint shall show in its usual light
 * @throws AppError input.invalid (no colour, empty region), internal (sizes), job.cancelled
 */
export async function repaintRegion(
  photo: Raster,
  mask: Raster,
  target: { readonly hex: string },
  o: RepaintOptions = {},
): Promise<Repaint> {
  const { width, height, channels } = photo;
  if (channels === 1 || mask.channels !== 1 || mask.width !== width || mask.height !== height)
    throw new AppError('internal', { detail: 'photo and mask do not fit for recolouring' });
  const wanted = linearOfHex(target.hex);
  const paint = o.paint ?? readRegion(photo, mask);
  const foreground = o.foreground ?? edgeColors(photo, mask);
  const repaint = createRepaint(paint, wanted);
  const image: Raster = { ...photo, data: photo.data.slice() };
  const { data: before } = photo;
  const { data: after } = image;
  const light: [number, number, number] = [0, 0, 0];
  const levels = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(o.signal);
    }
    for (let i = y * width; i < (y + 1) * width; i++) {
      const cover = mask.data[i] ?? 0;
      if (cover === 0) continue;
      const own = cover === 255 ? before : foreground.data;
      const f = cover === 255 ? i * channels : 3 * i;
      for (let k = 0; k < 3; k++) light[k] = linearOfByte[own[f + k] ?? 0] ?? 0;
      const painted = repaint(light);
      const share = (painted.share * cover) / 255;
      const s = i * channels;
      for (let k = 0; k < 3; k++) {
        // Only the thing's share of the pixel changes; what shines through from behind stays.
        const level =
          (before[s + k] ?? 0) + share * (levelOfLinear(painted.light[k] ?? 0) - (own[f + k] ?? 0));
        levels[k] = level < 0 ? 0 : level > 255 ? 255 : level;
      }
      roundTogether(levels, after, s);
    }
  }
  return { image, paint };
}

/** A pixel in the new paint, and how far it shows paint that is to be swapped, 0…1. */
interface Repainted {
  light: Triple;
  share: number;
}

/** Takes linear light of a pixel in the old paint. The answer is overwritten by the next call. */
function createRepaint(paint: RegionPaint, wanted: Triple): (light: Triple) => Repainted {
  const split = createSplit(paint);
  const [l, a, b] = linearToOklab(wanted);
  const ceiling = l * Math.cbrt(1 / Math.max(...wanted, 1e-3));
  const relight = createRelight({ from: paint.lightness, brightest: paint.brightest, to: l, ceiling });
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const out: Repainted = { light: [0, 0, 0], share: 0 };
  return ([r, g, u]) => {
    split(r, g, u, parts);
    const lightness = relight(paint.lightness * Math.cbrt(parts.shading));
    // Light scales a colour: all three coordinates of OKLab by its cube root. Black paint has no hue to scale.
    const scale = lightness / Math.max(l, 0.05);
    const [pr, pg, pb] = oklabToLinear([lightness, scale * a, scale * b]);
    const { highlight } = parts;
    out.light = intoGamut([pr + highlight, pg + highlight, pb + highlight]);
    out.share = parts.share;
    return out;
  };
}
