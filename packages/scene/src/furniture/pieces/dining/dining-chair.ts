import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { chairForms } from './chair-forms.ts';

/** A chair for the table, 48 × 54 cm, 84 cm high. */
export const diningChair: Piece = {
  title: { en: 'Dining chair', es: 'Silla de comedor' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.48, depth: 0.54, height: 0.84 }),
  build(style) {
    return fit(chairForms[style.forms.chair](style), this.size(style));
  },
};
