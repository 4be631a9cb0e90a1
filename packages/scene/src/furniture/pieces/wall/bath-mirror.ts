import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { mirrorGlass } from '../../styles/materials.ts';

/** A plain framed mirror for basins and halls, 60 × 80 cm. */
export const bathMirror: Piece = {
  title: { en: 'Rectangular mirror', es: 'Espejo rectangular' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.6, depth: 0.03, height: 0.8 }),
  build(style) {
    const rails = [
      ...[-1, 1].map((side) => board([0.6, 0.02, 0.03], [0, side * 0.39, 0.015], 0.004)),
      ...[-1, 1].map((side) => board([0.02, 0.8, 0.03], [side * 0.29, 0, 0.015], 0.004)),
    ];
    return [
      ...grained(style.materials.wood, rails),
      part(mirrorGlass, [board([0.57, 0.77, 0.004], [0, 0, 0.014], 0.001)]),
    ];
  },
};
