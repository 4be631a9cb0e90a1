import type { Piece } from '../../piece.ts';
import { caseOnFeet } from '../case-on-feet.ts';

/** A sideboard with four doors, 180 × 45 cm. */
export const sideboard: Piece = {
  title: { en: 'Sideboard', es: 'Aparador' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.8, depth: 0.45, height: 0.78 }),
  top: () => 0.78,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 4, rows: 1, fronts: 'doors' });
  },
};
