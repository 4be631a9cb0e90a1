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

const wine = foliage([0.045, 0.06, 0.03], [0.14, 0.05, 0.035]);

/** A rubber plant: one stem of thick dark leaves. */
export const rubberPlant: Piece = {
  title: { en: 'Rubber plant', es: 'Ficus elástica' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.6, depth: 0.6, height: 1.3 }),
  build(style, random) {
    const stems: BufferGeometry[] = [];
    const leaves: BufferGeometry[] = [];
    for (const [s, lean] of [0.02, -0.09, 0.1].entries()) {
      const path: Vec3[] = [
        [lean * 0.2, 0.3, 0],
        [lean * 0.7, 0.7, lean * 0.4],
        [lean, 1.2 - s * 0.2, lean],
      ];
      stems.push(tube(path, { radius: (t) => 0.012 - 0.006 * t, sides: 8, steps: 12 }));
      for (let i = 0; i < 13; i++) {
        const t = 0.12 + (0.86 * i) / 12;
        const shape = leaf({
          length: between(random, 0.2, 0.27) * (1 - 0.3 * t),
          width: between(random, 0.1, 0.125),
          belly: 0.5,
          droop: between(random, 0.1, 0.5),
          fold: 0.35,
          cells: [6, 7],
        });
        leaves.push(
          attach(shape, {
            at: onStem(path, t),
            turn: i * 2.4 + s,
            pitch: between(random, 0.25, 0.7) + 0.5 * t,
            stalk: 0.02,
          }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.17, height: 0.31 }), part(twig, stems), part(wine, leaves)],
      this.size(style),
    );
  },
};
