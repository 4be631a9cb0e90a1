import type { Piece } from '../../piece.ts';
import { tableHeight as height } from './table-height.ts';
import { longTable } from './long-table.ts';

/** A table for eight to ten, 240 × 100 cm, its two leaves drawn out. */
export const extendingTable: Piece = {
  title: { en: 'Extending dining table, open', es: 'Mesa de comedor extensible, abierta' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 2.4, depth: 1, height }),
  top: () => height,
  build(style) {
    return longTable(style, this.size(style), 3);
  },
};
