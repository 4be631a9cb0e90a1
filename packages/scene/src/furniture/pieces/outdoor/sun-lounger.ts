import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { cushion } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { slats } from './slats.ts';

/** A slatted lounger with its back raised and a mattress, 70 × 195 cm. */
export const sunLounger: Piece = {
  title: { en: 'Sun lounger', es: 'Tumbona' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.68, depth: 1.95, height: 0.78 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const rails = [-1, 1].flatMap((side) => [
      board([0.03, 0.07, 1.95], [side * 0.325, 0.27, 0], 0.006),
      board([0.05, 0.26, 0.05], [side * 0.325, 0.13, 0.8], 0.006),
      board([0.05, 0.26, 0.05], [side * 0.325, 0.13, -0.8], 0.006),
    ]);
    const bed = slats({ width: 0.6, depth: 1.15, count: 14 }).map((slat) => slat.translate(0, 0.29, 0.37));
    const back = slats({ width: 0.6, depth: 0.72, count: 9 }).map((slat) =>
      slat.rotateX(0.62).translate(0, 0.5, -0.5),
    );
    const long = cushion([0.6, 0.09, 1.16], { crown: 0.012, radius: 0.03, tufts: [1, 3], seed }).translate(
      0,
      0.3,
      0.37,
    );
    const upper = cushion([0.6, 0.09, 0.74], { crown: 0.012, radius: 0.03, tufts: [1, 2], seed: seed + 1 })
      .rotateX(0.62)
      .translate(0, 0.52, -0.49);
    return fit(
      [
        ...grained(materials.outdoorFrame, [...rails, ...bed, ...back]),
        part(materials.outdoorCloth, [long, upper]),
      ],
      this.size(style),
    );
  },
};
