/** Ink on the product: a filter over its light, or over a white ground that is lit as the product is. */
import { luminance } from '@escena/imaging/color';
import type { DrawnArt } from '../draw-outlines.ts';
import type { Paint } from '../paint.ts';
import type { Shading } from '../read-shading.ts';
import { fallingLight } from './falling-light.ts';

/** What shines this much above its surroundings is the gloss of the surface, which lies above the ink. */
const glossAbove = 1.35;
/** Of the fine texture (weave, grain), what still shows on a white ground. */
const textureThroughWhite = 0.4;
/** Goods darker than this swallow ink. */
const darkLevel = 0.25;

export function needsUnderbase(
  { alpha }: DrawnArt,
  { photo }: Shading,
  wanted: 'auto' | 'on' | 'off',
): boolean {
  if (wanted !== 'auto') return wanted === 'on';
  let [sum, count] = [0, 0];
  for (let i = 0; i < alpha.length; i++) {
    if ((alpha[i] ?? 0) < 0.5) continue;
    sum += luminance(photo[3 * i] ?? 0, photo[3 * i + 1] ?? 0, photo[3 * i + 2] ?? 0);
    count++;
  }
  return sum < darkLevel * count;
}

export function print({ alpha, ink }: DrawnArt, shading: Shading, underbase: boolean): Paint {
  const { photo, smooth } = shading;
  const light = new Float32Array(photo.length);
  for (let i = 0; i < alpha.length; i++) {
    if ((alpha[i] ?? 0) === 0) continue;
    const even = smooth[i] ?? 0;
    const own = luminance(photo[3 * i] ?? 0, photo[3 * i + 1] ?? 0, photo[3 * i + 2] ?? 0);
    const gloss = Math.max(0, own - Math.max(even * glossAbove, even + 0.02));
    const base = underbase ? whiteGround(shading, i, own) : undefined;
    for (let k = 0; k < 3; k++) {
      const seen = photo[3 * i + k] ?? 0;
      const shine = own > 0 ? (gloss * seen) / own : 0;
      light[3 * i + k] =
        (base ?? seen - shine) * (ink[3 * i + k] ?? 0) +
        (base === undefined ? shine : mirrored(shading, i, k));
    }
  }
  return { alpha, light };
}

/** Luminance of the white under the ink at pixel i: the light that falls there, and some of the product's texture. */
function whiteGround(shading: Shading, i: number, own: number): number {
  const even = shading.smooth[i] ?? 0;
  const texture = even > 1e-4 ? Math.min(1.5, Math.max(0.5, own / even)) : 1;
  return fallingLight(shading, i) * (1 + (texture - 1) * textureThroughWhite * shading.diffuse);
}

/** What a dark product mirrors lies on top of the print as it lay on the product. */
function mirrored({ photo, floor, diffuse }: Shading, i: number, k: number): number {
  return (1 - diffuse) * Math.max(0, (photo[3 * i + k] ?? 0) - floor);
}
