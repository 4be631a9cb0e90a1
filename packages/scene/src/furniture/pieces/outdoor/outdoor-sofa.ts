import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { cushion, piping } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { leaningPillow } from '../throw-pillow.ts';
import { slats } from './slats.ts';

/** A two-seat outdoor sofa of slats with loose cushions, 150 × 80 cm. */
export const outdoorSofa: Piece = {
  title: { en: 'Outdoor sofa', es: 'Sofá de exterior' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.5, depth: 0.8, height: 0.74 }),
  build(style, random) {
    const { materials } = style;
    const frame: BufferGeometry[] = [];
    for (const sx of [-1, 1]) {
      frame.push(
        board([0.05, 0.62, 0.05], [sx * 0.72, 0.31, 0.36], 0.006),
        board([0.05, 0.7, 0.05], [sx * 0.72, 0.35, -0.36], 0.006),
        board([0.075, 0.028, 0.8], [sx * 0.72, 0.625, 0], 0.008),
        board([0.035, 0.05, 0.7], [sx * 0.72, 0.3, 0], 0.005),
        board([0.02, 0.03, 0.7], [sx * 0.72, 0.46, 0], 0.005),
      );
    }
    frame.push(
      board([1.42, 0.06, 0.03], [0, 0.28, 0.35], 0.005),
      board([1.42, 0.05, 0.03], [0, 0.7, -0.36], 0.005),
      board([1.42, 0.05, 0.03], [0, 0.34, -0.36], 0.005),
      ...Array.from({ length: 13 }, (_, i) =>
        board([0.04, 0.36, 0.016], [(i - 6) * 0.108, 0.52, -0.36], 0.004),
      ),
      ...slats({ width: 1.4, depth: 0.68, count: 9 }).map((slat) => slat.translate(0, 0.29, 0)),
    );
    const soft = [-1, 1].flatMap((side) => {
      const seed = Math.floor(random() * 1e6);
      const back = cushion([0.67, 0.16, 0.42], { crown: 0.035, radius: 0.05, seed: seed + 1 });
      return [
        cushion([0.675, 0.14, 0.66], { crown: 0.02, radius: 0.035, sag: 0.008, seed }).translate(
          side * 0.342,
          0.305,
          0.03,
        ),
        piping(0.65, 0.63, { y: 0.32, corner: 0.04 }).translate(side * 0.342, 0, 0.03),
        back.rotateX(Math.PI / 2 - 0.2).translate(side * 0.342, 0.58, -0.33),
      ];
    });
    const loose = leaningPillow({ x: 0.42, seat: 0.44, face: -0.16, size: [0.48, 0.3] }, random);
    return fit(
      [
        ...grained(materials.outdoorFrame, frame),
        part(materials.outdoorCloth, soft),
        part(materials.cushionAccent, [loose]),
      ],
      this.size(style),
    );
  },
};
