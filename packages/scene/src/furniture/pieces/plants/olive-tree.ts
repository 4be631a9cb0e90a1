import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { foliage, twig } from '../../styles/materials.ts';
import { attach, onStem } from './attach-leaf.ts';
import { pot } from './pot.ts';

const silver = foliage([0.17, 0.2, 0.13], [0.3, 0.33, 0.24]);

/** A young olive tree: a thin trunk, an airy crown of narrow silver leaves. */
export const oliveTree: Piece = {
  title: { en: 'Olive tree', es: 'Olivo' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.75, depth: 0.75, height: 1.7 }),
  build(style, random) {
    const wood: BufferGeometry[] = [
      tube(
        [
          [0, 0.3, 0],
          [0.025, 0.6, 0.01],
          [-0.01, 0.95, -0.01],
        ],
        { radius: (t) => 0.02 - 0.007 * t, sides: 9, steps: 14 },
      ),
    ];
    const leaves: BufferGeometry[] = [];
    for (let b = 0; b < 20; b++) {
      const turn = b * 2.4 + between(random, -0.3, 0.3);
      const out = between(random, 0.14, 0.4);
      const from = between(random, 0.85, 1.0);
      const rise = between(random, 0.1, 0.62);
      const branch: Vec3[] = [
        [0, from, 0],
        [Math.cos(turn) * out * 0.5, from + rise * 0.6, Math.sin(turn) * out * 0.5],
        [Math.cos(turn) * out, from + rise, Math.sin(turn) * out],
      ];
      wood.push(tube(branch, { radius: (t) => 0.006 - 0.004 * t, sides: 5, steps: 8 }));
      for (let i = 0; i < 27; i++) {
        const shape = leaf({
          length: between(random, 0.065, 0.1),
          width: 0.021,
          belly: 0.45,
          droop: 0.3,
          fold: 0.3,
          cells: [2, 3],
        });
        leaves.push(
          attach(shape, {
            at: onStem(branch, 0.25 + (0.75 * i) / 26),
            turn: i * 2.4 + b,
            pitch: between(random, -0.3, 0.9),
            stalk: between(random, 0.003, 0.045),
          }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.19, height: 0.33 }), part(twig, wood), part(silver, leaves)],
      this.size(style),
    );
  },
};
