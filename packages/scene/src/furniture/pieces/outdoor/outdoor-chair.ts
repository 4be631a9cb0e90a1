import type { Piece } from '../../piece.ts';
import { cushion } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { leaningPillow } from '../throw-pillow.ts';

/** A lounge chair to the same design, 72 × 80 cm. */
export const outdoorChair: Piece = {
  title: { en: 'Outdoor armchair', es: 'Sillón de exterior' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.72, depth: 0.78, height: 0.76 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const shell = roundedBox([0.7, 0.42, 0.7], {
      radius: 0.12,
      edges: 5,
      faces: [10, 6, 10],
      deform: ([x, y, z]) => {
        const rear = Math.max(0, -z / 0.35);
        const inside = Math.max(0, 1 - (x / 0.3) ** 6) * Math.max(0, 1 - ((z - 0.07) / 0.34) ** 6);
        return [x * (1 - 0.1 * (0.21 - y)), y > 0 ? y + 0.16 * rear * rear - 0.2 * inside : y, z];
      },
    }).translate(0, 0.36, 0);
    const seat = cushion([0.54, 0.15, 0.56], { crown: 0.025, radius: 0.04, seed }).translate(0, 0.33, 0.06);
    const legs = [-1, 1].flatMap((sx) =>
      [-1, 1].map((sz) => rod([sx * 0.25, 0.18, sz * 0.24], [sx * 0.29, 0, sz * 0.28], [0.017, 0.012])),
    );
    return fit(
      [
        part(materials.weaving, [shell]),
        part(materials.outdoorCloth, [
          seat,
          leaningPillow({ x: 0, seat: 0.47, face: -0.22, size: [0.5, 0.34] }, random),
        ]),
        part(materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
