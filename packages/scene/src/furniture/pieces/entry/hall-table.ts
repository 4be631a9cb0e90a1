import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import type { Style } from '../../styles/style.ts';
import { styledLegs } from '../styled-legs.ts';

/** A slim table with one shelf and drop-in baskets for a hall, 90 × 32 cm. */
export const hallTable: Piece = {
  title: { en: 'Hall table with baskets', es: 'Recibidor con cestas' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.32, height: 0.82 }),
  top: () => 0.82,
  build(style) {
    const { materials } = style;
    const boards = [
      board([0.9, 0.026, 0.32], [0, 0.807, 0], 0.006),
      board([0.8, 0.08, 0.24], [0, 0.755, 0]),
      board([0.82, 0.018, 0.26], [0, 0.2, 0]),
    ];
    const legs = styledLegs(style, [0.4, 0.795, 0.115], { top: 0.019, foot: 0.012, splay: [0.01, 0.005] });
    return fit(
      [
        ...grained(materials.wood, boards),
        part(materials.legs, legs),
        part(
          materials.basket,
          [-0.2, 0.2].map((x) => hamper(style).translate(x, 0.209, 0)),
        ),
      ],
      this.size(style),
    );
  },
};

function hamper(_style: Style): BufferGeometry {
  return roundedBox([0.34, 0.22, 0.24], {
    radius: 0.028,
    faces: [4, 4, 4],
    deform: ([x, y, z]) => [x * (1 + 0.25 * y), y, z * (1 + 0.15 * y)],
  }).translate(0, 0.11, 0);
}
