import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { rugOf } from '../../styles/materials.ts';

/** A coir mat, 75 × 45 cm. */
export const doormat: Piece = {
  title: { en: 'Doormat', es: 'Felpudo' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 0.75, depth: 0.45, height: 0.02 }),
  build(style) {
    const body = roundedBox([0.75, 0.02, 0.45], { radius: 0.006, edges: 2 }).translate(0, 0.01, 0);
    return fit([part(coir, [body])], this.size(style));
  },
};

const coir = rugOf('jute', { base: [0.3, 0.19, 0.095], color: [0.13, 0.08, 0.04] });
