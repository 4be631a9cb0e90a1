import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { slats } from './slats.ts';

/** A folding chair with slats, 42 × 50 cm. */
export const bistroChair: Piece = {
  title: { en: 'Bistro chair', es: 'Silla de bistró' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.42, depth: 0.5, height: 0.82 }),
  build(style) {
    const { materials } = style;
    const frame = [-1, 1].flatMap((side) => [
      tube(
        [
          [side * 0.195, 0, 0.23],
          [side * 0.19, 0.45, -0.08],
          [side * 0.185, 0.6, -0.17],
          [side * 0.18, 0.82, -0.22],
        ],
        { radius: 0.01, sides: 10, steps: 20 },
      ),
      tube(
        [
          [side * 0.175, 0, -0.24],
          [side * 0.175, 0.25, -0.02],
          [side * 0.175, 0.44, 0.18],
        ],
        { radius: 0.01, sides: 10, steps: 12 },
      ),
    ]);
    const seat = slats({ width: 0.38, depth: 0.36, count: 7 }).map((slat) => slat.translate(0, 0.45, 0.02));
    const back = [0.58, 0.66, 0.74].map((y, i) =>
      board([0.38, 0.055, 0.014], [0, 0, 0], 0.005)
        .rotateX(-0.24)
        .translate(0, y, -0.158 - i * 0.021),
    );
    return fit(
      [
        part(materials.metal, [...frame, rod([-0.18, 0.14, 0.13], [0.18, 0.14, 0.13], 0.008)]),
        ...grained(materials.outdoorFrame, [...seat, ...back]),
      ],
      this.size(style),
    );
  },
};
