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

const freshLeaf = foliage([0.075, 0.15, 0.04], [0.16, 0.24, 0.09]);

/** A kentia-like palm: long arching fronds of narrow leaflets. */
export const palm: Piece = {
  title: { en: 'Kentia palm', es: 'Palmera kentia' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.9, depth: 0.9, height: 1.5 }),
  build(style, random) {
    const stalks: BufferGeometry[] = [];
    const leaflets: BufferGeometry[] = [];
    const fronds = 11;
    for (let f = 0; f < fronds; f++) {
      const turn = f * 2.4 + between(random, -0.25, 0.25);
      const reach = between(random, 0.24, 0.5) * (f < 3 ? 0.4 : 1);
      const rise = between(random, 0.75, 1.15) + (f < 3 ? 0.25 : 0);
      const dip = between(random, 0.1, 0.28);
      const spine: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
        Math.cos(turn) * (0.02 + reach * t * t),
        0.3 + rise * t - dip * t ** 4,
        Math.sin(turn) * (0.02 + reach * t * t),
      ]);
      stalks.push(tube(spine, { radius: (t) => 0.008 - 0.006 * t, sides: 6, steps: 12 }));
      for (let i = 0; i < 26; i++) {
        const t = 0.34 + (0.66 * i) / 26;
        const side = i % 2 === 0 ? 1 : -1;
        const shape = leaf({
          length: 0.3 * Math.sin(Math.PI * (0.25 + 0.7 * ((t - 0.3) / 0.7))) + 0.05,
          width: 0.026,
          belly: 0.35,
          droop: between(random, 0.5, 1.1),
          fold: 0.5,
          cells: [2, 5],
        });
        leaflets.push(
          attach(shape, {
            at: onStem(spine, t),
            turn: -turn + Math.PI / 2 + side * between(random, 0.75, 1.05),
            pitch: between(random, 0.15, 0.4),
            stalk: 0,
          }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.18, height: 0.32 }), part(freshLeaf, [...stalks, ...leaflets])],
      this.size(style),
    );
  },
};
