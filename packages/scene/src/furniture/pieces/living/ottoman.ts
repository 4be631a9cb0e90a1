import type { Piece } from '../../piece.ts';
import { cushion, piping } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';

/** A tufted ottoman that serves as a table or a seat, 90 × 60 cm. */
export const ottoman: Piece = {
  title: { en: 'Ottoman', es: 'Otomana' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.6, height: 0.43 }),
  top: () => 0.43,
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const top = cushion([0.9, 0.2, 0.6], { crown: 0.03, radius: 0.05, tufts: [5, 3], seed }).translate(
      0,
      0.23,
      0,
    );
    const base = cushion([0.88, 0.14, 0.58], { crown: 0.004, radius: 0.02, seed: seed + 1 }).translate(
      0,
      0.11,
      0,
    );
    const welts = [0.245].map((y) => piping(0.89, 0.59, { y, corner: 0.05 }));
    const feet = [-1, 1].flatMap((sx) =>
      [-1, 1].map((sz) => rod([sx * 0.38, 0.13, sz * 0.23], [sx * 0.385, 0, sz * 0.235], [0.024, 0.015])),
    );
    return fit(
      [part(materials.armchair, [top, base, ...welts]), part(materials.legs, feet)],
      this.size(style),
    );
  },
};
