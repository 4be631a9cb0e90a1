import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { noise } from './noise.ts';
import { slab } from './grid.ts';

export interface PillowOptions {
  readonly seed?: number;
  /** metres of the dent in the middle of the top edge, as stylists leave it */
  readonly chop?: number;
  /** share by which the sides draw in between the corners */
  readonly pinch?: number;
}

/**
 * A soft pillow, closed by one seam all around: width × height in the xy plane, `thickness` along z, centred on the
 * origin. Metres.
 */
export function pillow(size: Vec3, options: PillowOptions = {}): BufferGeometry {
  const { seed = 0, chop = 0, pinch = 0.07 } = options;
  const [width, height, thickness] = size;
  const face =
    (side: 1 | -1) =>
    (s: number, t: number): Vec3 => {
      const [u, v] = [ease(s), ease(t)];
      const puff = Math.max(0, (1 - u * u) * (1 - v * v)) ** 0.45;
      const crease =
        1 + 0.09 * noise(u * 2.1 + seed, v * 2.1, seed) + 0.045 * noise(u * 5, v * 5 + seed, seed + 3);
      const x = (width / 2) * u * (1 - pinch * (1 - v * v) * u * u);
      const dent = chop * Math.exp(-((u / 0.3) ** 2)) * Math.max(0, v) ** 2;
      const y = (height / 2) * v * (1 - pinch * (1 - u * u) * v * v) - dent;
      return [x, y, (side * thickness * puff * crease) / 2.1];
    };
  return slab(11, 11, { front: face(1), back: face(-1) });
}

/** Crowds samples towards the seam, where the surface turns most. */
function ease(t: number): number {
  return Math.sin((t - 0.5) * Math.PI);
}
