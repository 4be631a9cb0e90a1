import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';

/** A runner for a passage, 80 × 240 cm. */
export const runner: Piece = {
  title: { en: 'Hall runner', es: 'Alfombra de pasillo' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 2.4, depth: 0.8, height: 0.012 }),
  build(style) {
    const body = roundedBox([2.4, 0.012, 0.8], { radius: 0.005, edges: 2 }).translate(0, 0.006, 0);
    return fit([part(style.materials.rug, [body])], this.size(style));
  },
};
