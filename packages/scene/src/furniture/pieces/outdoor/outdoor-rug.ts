import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { rugOf } from '../../styles/materials.ts';

/** A flat-woven rug for outdoors, 200 × 140 cm. */
export const outdoorRug: Piece = {
  title: { en: 'Outdoor rug', es: 'Alfombra de exterior' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 2, depth: 1.4, height: 0.008 }),
  build(style) {
    const body = roundedBox([2, 0.008, 1.4], { radius: 0.003, edges: 2 }).translate(0, 0.004, 0);
    return fit([part(woven, [body])], this.size(style));
  },
};

const woven = rugOf('kilim', {
  base: [0.5, 0.48, 0.43],
  color: [0.13, 0.13, 0.13],
  accent: [0.33, 0.3, 0.25],
});
