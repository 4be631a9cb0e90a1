import type { Piece } from '../../piece.ts';
import { caseOnFeet } from '../case-on-feet.ts';

/** Three drawers on the floor beside or under a desk, 42 × 50 cm. */
export const filingCabinet: Piece = {
  title: { en: 'Filing cabinet', es: 'Cajonera de oficina' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.42, depth: 0.5, height: 0.6 }),
  top: () => 0.6,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 1, rows: 3, fronts: 'drawers' });
  },
};
