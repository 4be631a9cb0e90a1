import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { styledLegs } from '../styled-legs.ts';

/** A bench for two or three at a table, 140 cm. */
export const diningBench: Piece = {
  title: { en: 'Dining bench', es: 'Banco de comedor' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.4, depth: 0.36, height: 0.45 }),
  build(style) {
    const { materials } = style;
    const top = board([1.4, 0.038, 0.36], [0, 0.431, 0], 0.012);
    const rails = [board([1.2, 0.06, 0.022], [0, 0.38, 0.12]), board([1.2, 0.06, 0.022], [0, 0.38, -0.12])];
    const legs = styledLegs(style, [0.6, 0.415, 0.12], { top: 0.024, foot: 0.015, splay: [0.03, 0.02] });
    return fit([...grained(materials.wood, [top, ...rails]), part(materials.legs, legs)], this.size(style));
  },
};
