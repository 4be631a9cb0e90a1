import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { slab } from '../../shapes/grid.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';

/** A thick cotton mat before a bath or basin, 80 × 50 cm. */
export const bathMat: Piece = {
  title: { en: 'Bath mat', es: 'Alfombrilla de baño' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 0.8, depth: 0.5, height: 0.016 }),
  build(style, random) {
    const seed = Math.floor(random() * 1e6);
    const at = (u: number, v: number): readonly [number, number, number] => {
      const rim = Math.min(1, Math.min(u, 1 - u, v, 1 - v) * 22);
      return [
        (u - 0.5) * 0.8,
        0.012 * Math.sqrt(rim) + 0.002 * noise(u * 30, v * 20, seed) * rim,
        (0.5 - v) * 0.5,
      ];
    };
    const mat = slab(30, 20, { front: at, back: (u, v) => [at(u, v)[0], 0, at(u, v)[2]] });
    return fit([part(style.materials.towel, [mat])], this.size(style));
  },
};
