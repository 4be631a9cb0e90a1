import { createFloatRaster, type Raster } from '@escena/core/raster';
import { lightAt } from '@escena/imaging/light-at';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { pushPull } from '@escena/imaging/push-pull';
import { byteOfLinear } from '@escena/imaging/transfer';
import type { Part } from './garment-outline.ts';
import type { Spot } from './spot.ts';

/** below this the edge's colours are mixed with what lies behind */
const opaque = 200;

/**
 * A garment's colours as its front has them, carried on in all directions: what is seen above its neckline, the inside of its
 * back, a label, a hanger, is none of it.
 * @param colors 3 channels @param alpha 1 channel
 */
export function frontOnly(colors: Raster, alpha: Raster, outline: readonly Part[]): Raster {
  const { width, height } = colors;
  const neckline = outline[0]?.edges.find(({ name }) => name === 'neckline')?.line ?? [];
  const inside = polygonMask(neckline.length > 0 ? [above(neckline)] : [], colors);
  const light = createFloatRaster(width, height, 3);
  const known = new Float32Array(width * height);
  const isOpaque = (i: number): boolean => (alpha.data[i] ?? 255) >= opaque;
  for (let i = 0; i < known.length; i++) {
    // A pixel beside the edge has some of what lies behind in it as well.
    if (!isOpaque(i) || !isOpaque(i - 1) || !isOpaque(i + 1) || !isOpaque(i - width) || !isOpaque(i + width))
      continue;
    if ((inside.data[i] ?? 0) > 0) continue;
    known[i] = 1;
    light.data.set(lightAt(colors, i), 3 * i);
  }
  const filled = pushPull(light, known).data;
  return { ...colors, data: Uint8Array.from(filled, byteOfLinear) };
}

/** From a neckline up to the picture's border. */
function above(neckline: readonly Spot[]): Spot[] {
  const [first, last] = [neckline[0] as Spot, neckline.at(-1) as Spot];
  return [...neckline, [last[0], -1], [first[0], -1]];
}
