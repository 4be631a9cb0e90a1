import type { Point } from '../../landmarks/face-in-photo.ts';
import { type Plane, type Window, windowAbout } from '../../makeup/window.ts';
import type { Sprite } from '../sprite/sprite.ts';
import type { FitMap } from './fit-map.ts';

/** An accessory as it lies in the photo, before light and shadow. */
export interface Drawn {
  readonly window: Window;
  /** how much of a pixel it covers, 0…1; lenses do not count */
  readonly alpha: Plane;
  /** its own colours there, levels 0…255, 3 a pixel */
  readonly levels: Float32Array;
  /** how much of a pixel is lens, 0…1 */
  readonly lens: Plane;
}

/** Samples across a pixel of the photo at most. */
const mostAcross = 4;

/** @param margin pixels about it, for its shadow. @returns undefined where it lies outside the photo */
export function drawSprite(
  { image, lens }: Sprite,
  map: FitMap,
  {
    margin,
    photo,
  }: { readonly margin: number; readonly photo: { readonly width: number; readonly height: number } },
): Drawn | undefined {
  const { width, height, data } = image;
  const corners = outlineOf(width, height).map(([x, y]): Point => map.forward(x, y));
  const window = windowAbout(corners, margin, photo);
  if (!window) return undefined;
  const count = window.width * window.height;
  const alpha = new Float32Array(count);
  const through = new Float32Array(count);
  const levels = new Float32Array(3 * count);
  const across = Math.max(1, Math.min(mostAcross, Math.ceil(map.scale)));
  for (let y = 0, i = 0; y < window.height; y++)
    for (let x = 0; x < window.width; x++, i++) {
      let [r, g, b, cover, glass] = [0, 0, 0, 0, 0];
      for (let k = 0; k < across * across; k++) {
        const at = map.at(
          window.left + x + ((k % across) + 0.5) / across,
          window.top + y + (Math.floor(k / across) + 0.5) / across,
        );
        if (!at) continue;
        const [u, v] = [at[0] - 0.5, at[1] - 0.5];
        const [u0, v0] = [Math.floor(u), Math.floor(v)];
        for (let corner = 0; corner < 4; corner++) {
          const px = u0 + (corner & 1);
          const py = v0 + (corner >> 1);
          if (px < 0 || py < 0 || px >= width || py >= height) continue;
          const weight = Math.abs(1 - (corner & 1) - (u - u0)) * Math.abs(1 - (corner >> 1) - (v - v0));
          const p = py * width + px;
          const open = (lens?.data[p] ?? 0) / 255;
          const own = (weight * (data[4 * p + 3] ?? 0) * (1 - open)) / 255;
          r += own * (data[4 * p] ?? 0);
          g += own * (data[4 * p + 1] ?? 0);
          b += own * (data[4 * p + 2] ?? 0);
          cover += own;
          glass += weight * open;
        }
      }
      if (cover > 0) {
        levels[3 * i] = r / cover;
        levels[3 * i + 1] = g / cover;
        levels[3 * i + 2] = b / cover;
      }
      alpha[i] = cover / (across * across);
      through[i] = glass / (across * across);
    }
  return { window, alpha, levels, lens: through };
}

/** Points along a picture's border: a curved map bends them. */
function outlineOf(width: number, height: number): Point[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((t): Point[] => [
    [t * width, 0],
    [t * width, height],
    [0, t * height],
    [width, t * height],
  ]);
}
