import type { Piece } from '../piece.ts';
import { caseOnFeet } from './case-on-feet.ts';

/** A chest of five drawers, tall and narrow, 60 × 45 cm. */
export const tallboy: Piece = {
  title: { en: 'Tall chest of drawers', es: 'Sinfonier' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.6, depth: 0.45, height: 1.2 }),
  top: () => 1.2,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 1, rows: 5, fronts: 'drawers' });
  },
};
