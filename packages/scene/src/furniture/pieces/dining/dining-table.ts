import type { Piece } from '../../piece.ts';
import { tableHeight as height } from './table-height.ts';
import { longTable } from './long-table.ts';

/** A table for six, 180 × 90 cm. */
export const diningTable: Piece = {
  title: { en: 'Dining table', es: 'Mesa de comedor' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.8, depth: 0.9, height }),
  top: () => height,
  build(style) {
    return longTable(style, this.size(style), 1);
  },
};
