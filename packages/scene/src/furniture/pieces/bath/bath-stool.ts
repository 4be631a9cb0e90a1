import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { styledLegs } from '../styled-legs.ts';

/** A slatted stool beside a bath, 40 × 30 cm. */
export const bathStool: Piece = {
  title: { en: 'Bath stool', es: 'Taburete de baño' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.4, depth: 0.3, height: 0.45 }),
  top: () => 0.45,
  build(style) {
    const slats = [-2, -1, 0, 1, 2].map((i) => board([0.4, 0.02, 0.052], [0, 0.44, i * 0.061], 0.006));
    const rails = [-1, 1].map((side) => board([0.022, 0.05, 0.26], [side * 0.15, 0.405, 0], 0.004));
    const legs = styledLegs(style, [0.15, 0.43, 0.11], { top: 0.017, foot: 0.012, splay: [0.03, 0.02] });
    return fit(
      [...grained(style.materials.outdoorFrame, [...slats, ...rails]), part(style.materials.legs, legs)],
      this.size(style),
    );
  },
};
