import type { Piece } from '../piece.ts';
import { caseOnFeet } from './case-on-feet.ts';

/** Two drawers beside a bed. */
export const nightstand: Piece = {
  title: { en: 'Nightstand', es: 'Mesilla de noche' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.46, depth: 0.4, height: 0.52 }),
  top: () => 0.52,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 1, rows: 2, fronts: 'drawers' });
  },
};
