import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { twig } from '../../styles/materials.ts';
import { attach, onStem } from './attach-leaf.ts';
import { darkLeaf } from './leaf-colours.ts';
import { pot } from './pot.ts';

/** A fiddle-leaf fig: bare stems, large leathery leaves in a spiral, in a floor pot. */
export const fiddleFig: Piece = {
  title: { en: 'Fiddle-leaf fig', es: 'Ficus lyrata' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.72, depth: 0.72, height: 1.6 }),
  build(style, random) {
    const stems: BufferGeometry[] = [];
    const leaves: BufferGeometry[] = [];
    for (let s = 0; s < 3; s++) {
      const angle = s * 2.1 + random();
      const top: Vec3 = [Math.cos(angle) * 0.14, between(random, 1.15, 1.5), Math.sin(angle) * 0.14];
      const base: Vec3 = [Math.cos(angle) * 0.03, 0.3, Math.sin(angle) * 0.03];
      const middle: Vec3 = [top[0] * 0.35, 0.75, top[2] * 0.6];
      stems.push(tube([base, middle, top], { radius: (t) => 0.013 - 0.007 * t, sides: 8, steps: 14 }));
      const count = 17;
      for (let i = 0; i < count; i++) {
        const t = 0.28 + (0.74 * i) / count;
        const turn = i * 2.4 + s + between(random, -0.3, 0.3);
        const at = onStem([base, middle, top], Math.min(1, t));
        const young = i / count;
        const shape = leaf({
          length: between(random, 0.22, 0.3) * (1 - 0.35 * young),
          width: between(random, 0.16, 0.21) * (1 - 0.3 * young),
          belly: 0.62,
          droop: between(random, 0.7, 1.5),
          fold: 0.2,
          ruffle: 0.008,
          phase: random() * 6,
          cells: [5, 7],
        });
        leaves.push(
          attach(shape, { at, turn, pitch: between(random, 0.25, 0.6) + 0.45 * young, stalk: 0.035 }),
        );
      }
    }
    return fit(
      [...pot(style, { radius: 0.19, height: 0.34 }), part(twig, stems), part(darkLeaf, leaves)],
      this.size(style),
    );
  },
};
