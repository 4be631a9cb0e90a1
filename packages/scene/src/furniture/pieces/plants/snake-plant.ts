import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { attach } from './attach-leaf.ts';
import { darkLeaf } from './leaf-colours.ts';
import { pot } from './pot.ts';

/** A snake plant: upright swords, for corners where little floor is left. */
export const snakePlant: Piece = {
  title: { en: 'Snake plant', es: 'Sansevieria' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.4, depth: 0.4, height: 0.95 }),
  build(style, random) {
    const swords: BufferGeometry[] = [];
    for (let i = 0; i < 17; i++) {
      const turn = i * 2.4;
      const ring = 0.02 + 0.075 * Math.sqrt(i / 17);
      const shape = leaf({
        length: between(random, 0.4, 0.68) * (1.1 - (0.35 * i) / 17),
        width: between(random, 0.05, 0.068),
        belly: 0.45,
        droop: between(random, -0.12, 0.12),
        fold: 0.35,
        ruffle: 0.006,
        phase: random() * 6,
        cells: [4, 12],
      });
      const at: Vec3 = [Math.sin(turn) * ring, 0.27, Math.cos(turn) * ring];
      swords.push(attach(shape, { at, turn, pitch: between(random, 1.25, 1.5), stalk: 0 }));
    }
    return fit([...pot(style, { radius: 0.17, height: 0.3 }), part(darkLeaf, swords)], this.size(style));
  },
};
