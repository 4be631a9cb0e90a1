import { createRaster, type Raster } from '@escena/core/raster';
import { linearOfHex } from '@escena/imaging/hex-color';
import { levelOfLinear, linearOfByte, srgbToLinear } from '@escena/imaging/transfer';
import { type Plane, soften } from '../../makeup/window.ts';
import type { Drawn } from './draw-sprite.ts';
import type { PhotoLight } from './photo-light.ts';

/** A shadow of the thing on what is behind it: lengths in pixels. */
export interface Shadow {
  readonly down: number;
  readonly blur: number;
  /** share of the light that it takes where it is deepest */
  readonly strength: number;
}

interface LayOptions {
  readonly light: PhotoLight;
  readonly shadow: Shadow;
  /** where something of the photo lies before the thing, 0…1 */
  readonly before?: Plane | undefined;
  /** where shadows may fall, 0…1; absent: everywhere */
  readonly falls?: Plane | undefined;
  readonly tint?: { readonly color: string; readonly opacity: number } | undefined;
}

/** How far side light dims the far side of a thing. */
const sideGain = 0.6;
/** of a tinted lens's look, how much is its own colour and not what it lets through */
const body = 0.6;
/** a lens mirrors this much of a bright sky, in a soft band across it */
const mirrored = 0.1;

/** Lays a drawn thing over the picture: shadow first, then lenses, then the thing itself. */
export function layOn(
  current: Raster,
  { window, alpha, levels, lens }: Drawn,
  { light, shadow, before, falls, tint }: LayOptions,
): { image: Raster; mask: Raster } {
  const image: Raster = { ...current, data: current.data.slice() };
  const mask = createRaster(current.width, current.height, 1);
  const { left, top, width, height } = window;
  const solid = alpha.map((value, i) => value * (1 - (before?.[i] ?? 0)));
  const cast = castShadow(solid, window, shadow, light);
  const glass = tint && linearOfHex(tint.color);
  const brightest = Math.max(0.05, ...(glass ?? []));
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const cover = solid[i] ?? 0;
      const open = (lens[i] ?? 0) * (1 - (before?.[i] ?? 0));
      const dark =
        shadow.strength * (cast[i] ?? 0) * (falls?.[i] ?? 1) * (1 - (before?.[i] ?? 0)) * (1 - cover);
      const share = Math.max(cover, dark, open);
      if (share < 0.5 / 255) continue;
      const at = (top + y) * current.width + left + x;
      // Side light: what is turned to it is bright, what is turned away is not.
      const lit = light.exposure * (1 + sideGain * light.side * (2 * (x / Math.max(1, width - 1)) - 1));
      const gleam = open * mirrored * band((x + 1.7 * y) / Math.max(1, height));
      for (let k = 0; k < 3; k++) {
        const was = linearOfByte[current.data[at * current.channels + k] ?? 0] ?? 0;
        // A tinted lens has light of its colour and lets some of its colour through.
        const tinted = glass ? (glass[k] ?? 0) * (body + (1 - body) * (was / brightest)) : was;
        const behind = was + open * (tint?.opacity ?? 0) * (tinted - was);
        const below = behind * (1 - dark) + gleam * light.exposure * (1 - was);
        const own = Math.min(1, lit * srgbToLinear((levels[3 * i + k] ?? 0) / 255));
        image.data[at * current.channels + k] = Math.round(levelOfLinear(below * (1 - cover) + own * cover));
      }
      mask.data[at] = Math.max(1, Math.round(255 * share));
    }
  return { image, mask };
}

/** The thing's outline, moved down and away from the light, blurred. */
function castShadow(
  alpha: Plane,
  window: Drawn['window'],
  { down, blur }: Shadow,
  { side }: PhotoLight,
): Plane {
  const { width, height } = window;
  const [dx, dy] = [Math.round(-side * 2 * down), Math.round(down)];
  const moved = new Float32Array(alpha.length);
  for (let y = Math.max(0, dy); y < height; y++)
    for (let x = Math.max(0, dx); x < Math.min(width, width + dx); x++)
      moved[y * width + x] = alpha[(y - dy) * width + x - dx] ?? 0;
  return soften(moved, window, blur);
}

/** A soft band across a lens, 0…1. @param t along its height */
function band(t: number): number {
  return Math.exp(-(((t - 0.75) / 0.22) ** 2));
}
