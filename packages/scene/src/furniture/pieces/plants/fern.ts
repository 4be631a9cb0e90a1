import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { foliage } from '../../styles/materials.ts';
import { attach, onStem } from './attach-leaf.ts';
import { pot } from './pot.ts';

const frondGreen = foliage([0.09, 0.17, 0.04], [0.17, 0.27, 0.08]);

/** A Boston fern: arching feathered fronds; for floors, stools and stands. */
export const fern: Piece = {
  title: { en: 'Fern', es: 'Helecho' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.7, depth: 0.7, height: 0.6 }),
  build(style, random) {
    const green: BufferGeometry[] = [];
    for (let f = 0; f < 30; f++) {
      const turn = f * 2.4 + between(random, -0.2, 0.2);
      const reach = between(random, 0.16, 0.36);
      const up = between(random, 0.16, 0.34) * (reach < 0.24 ? 1.3 : 1);
      const spine: Vec3[] = [0, 0.33, 0.66, 1].map((t) => [
        Math.cos(turn) * reach * t,
        0.26 + up * Math.sin(t * 2.1) - 0.06 * t ** 3,
        Math.sin(turn) * reach * t,
      ]);
      green.push(tube(spine, { radius: (t) => 0.003 - 0.002 * t, sides: 4, steps: 7 }));
      for (let i = 0; i < 26; i++) {
        const t = 0.12 + (0.86 * i) / 25;
        const side = i % 2 === 0 ? 1 : -1;
        const shape = leaf({
          length: 0.075 * Math.sin(Math.PI * (0.12 + 0.8 * t)) + 0.012,
          width: 0.013,
          belly: 0.3,
          droop: 0.5,
          fold: 0.2,
          cells: [2, 2],
        });
        green.push(
          attach(shape, {
            at: onStem(spine, t),
            turn: -turn + Math.PI / 2 + side * 1.2,
            pitch: 0.1,
            stalk: 0,
          }),
        );
      }
    }
    return fit([...pot(style, { radius: 0.15, height: 0.28 }), part(frondGreen, green)], this.size(style));
  },
};
