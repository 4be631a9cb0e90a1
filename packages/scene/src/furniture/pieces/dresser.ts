import type { Piece } from '../piece.ts';
import { caseOnFeet } from './case-on-feet.ts';

/** A chest of six drawers. */
export const dresser: Piece = {
  title: { en: 'Dresser', es: 'Cómoda' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 0.46, height: 0.82 }),
  top: () => 0.82,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 2, rows: 3, fronts: 'drawers' });
  },
};
