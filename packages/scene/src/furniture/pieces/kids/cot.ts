import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { cushion } from '../../shapes/cushion.ts';
import { drapedCloth } from '../../shapes/draped-cloth.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { pillow } from '../../shapes/pillow.ts';
import { rod } from '../../shapes/rod.ts';

/** A cot with slatted sides, mattress 60 × 120 cm. */
export const cot: Piece = {
  title: { en: 'Cot', es: 'Cuna' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.26, depth: 0.68, height: 0.9 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const [x, z] = [0.605, 0.315];
    const frame: BufferGeometry[] = [];
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) frame.push(board([0.045, 0.9, 0.045], [sx * x, 0.45, sz * z], 0.012));
    for (const sz of [-1, 1]) {
      frame.push(
        board([2 * x, 0.05, 0.03], [0, 0.855, sz * z], 0.012),
        board([2 * x, 0.05, 0.03], [0, 0.28, sz * z], 0.008),
      );
      for (let i = 0; i < 15; i++)
        frame.push(rod([(i - 7) * 0.075, 0.28, sz * z], [(i - 7) * 0.075, 0.85, sz * z], 0.008));
    }
    for (const sx of [-1, 1]) {
      frame.push(
        board([0.03, 0.05, 2 * z], [sx * x, 0.855, 0], 0.012),
        board([0.03, 0.05, 2 * z], [sx * x, 0.28, 0], 0.008),
      );
      for (let i = 0; i < 7; i++)
        frame.push(rod([sx * x, 0.28, (i - 3) * 0.08], [sx * x, 0.85, (i - 3) * 0.08], 0.008));
    }
    const mattress = cushion([1.15, 0.12, 0.58], { crown: 0.01, radius: 0.04, seed }).translate(0, 0.32, 0);
    const rail: Vec3[] = [
      [0.2, 0.5, z + 0.02],
      [0.2, 0.8, z + 0.022],
      [0.2, 0.886, z],
      [0.2, 0.8, z - 0.022],
      [0.2, 0.62, z - 0.024],
    ];
    const blanket = drapedCloth(rail, {
      width: 0.42,
      across: [-1, 0, 0],
      fold: 0.012,
      thickness: 0.008,
      seed,
    });
    const toy = pillow([0.3, 0.22, 0.09], { seed: seed + 1, chop: 0.02 })
      .rotateX(-0.5)
      .translate(-0.4, 0.53, -0.12);
    return fit(
      [
        ...grained(materials.wood, frame),
        part(materials.sheet, [mattress]),
        part(materials.throw, blanket),
        part(materials.cushionPattern, [toy]),
      ],
      this.size(style),
    );
  },
};
