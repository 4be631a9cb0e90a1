import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { caseOnFeet } from '../case-on-feet.ts';

/** Drawers with a padded top and low rails to change a baby on, 95 × 50 cm. */
export const changingTable: Piece = {
  title: { en: 'Changing table', es: 'Cambiador' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.95, depth: 0.52, height: 1 }),
  build(style) {
    const { materials } = style;
    const chest = caseOnFeet(
      style,
      { width: 0.95, depth: 0.52, height: 0.86 },
      { columns: 1, rows: 3, fronts: 'drawers' },
    );
    const rails = [
      board([0.95, 0.12, 0.02], [0, 0.92, -0.25], 0.008),
      board([0.02, 0.1, 0.5], [-0.465, 0.91, 0], 0.008),
      board([0.02, 0.1, 0.5], [0.465, 0.91, 0], 0.008),
    ];
    const mat = roundedBox([0.72, 0.09, 0.46], {
      radius: 0.035,
      faces: [8, 1, 10],
      deform: ([x, y, z]) => [x, y > 0 ? y - 0.035 * Math.max(0, 1 - (z / 0.15) ** 2) : y, z],
    }).translate(-0.08, 0.905, 0.02);
    const towels = [0, 1, 2].map((i) =>
      roundedBox([0.15, 0.04, 0.24], { radius: 0.018 }).translate(0.38, 0.885 + i * 0.041, 0),
    );
    return fit(
      [
        ...chest,
        ...grained(materials.cabinet, rails),
        part(materials.sheet, [mat]),
        part(materials.towel, towels),
      ],
      this.size(style),
    );
  },
};
