import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { foliage, soil } from '../../styles/materials.ts';

const grass = foliage([0.13, 0.19, 0.05], [0.3, 0.31, 0.13]);

/** A long box of grasses to close off a balcony, 80 × 30 cm. */
export const planterBox: Piece = {
  title: { en: 'Planter box with grasses', es: 'Jardinera con gramíneas' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.84, depth: 0.42, height: 1 }),
  build(style, random) {
    const { materials } = style;
    const box = [0, 1, 2].flatMap((row) => {
      const y = 0.085 + row * 0.115;
      return [
        board([0.8, 0.108, 0.02], [0, y, 0.15]),
        board([0.8, 0.108, 0.02], [0, y, -0.15]),
        board([0.02, 0.108, 0.28], [0.39, y, 0]),
        board([0.02, 0.108, 0.28], [-0.39, y, 0]),
      ];
    });
    const blades: BufferGeometry[] = [];
    for (let i = 0; i < 150; i++) {
      const blade = leaf({
        length: between(random, 0.45, 0.72),
        width: 0.011,
        belly: 0.3,
        droop: between(random, 0.3, 1.1),
        fold: 0.3,
        cells: [2, 6],
      });
      const [x, z] = [between(random, -0.34, 0.34), between(random, -0.1, 0.1)];
      blades.push(
        blade
          .rotateX(-between(random, 1, 1.5))
          .rotateY(random() * 2 * Math.PI)
          .translate(x, 0.33, z),
      );
    }
    return fit(
      [
        ...grained(materials.outdoorFrame, box),
        part(soil, [
          roundedBox([0.77, 0.03, 0.28], {
            radius: 0.01,
            faces: [8, 1, 4],
            deform: ([x, y, z]) => [x, y + 0.006 * Math.sin(x * 31 + z * 17), z],
          }).translate(0, 0.32, 0),
        ]),
        part(grass, blades),
      ],
      this.size(style),
    );
  },
};
