import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { foliage } from '../../styles/materials.ts';
import { attach } from './attach-leaf.ts';
import { pot } from './pot.ts';
import { splitLeaf } from './split-leaf.ts';

const grown = foliage([0.035, 0.09, 0.025], [0.08, 0.15, 0.05]);
const young = foliage([0.07, 0.15, 0.035], [0.12, 0.21, 0.07]);
const stalkGreen = foliage([0.08, 0.13, 0.05], [0.12, 0.17, 0.08]);

/** A Swiss cheese plant: broad split leaves on long stalks, the youngest lighter and less split. */
export const monstera: Piece = {
  title: { en: 'Monstera', es: 'Monstera' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.85, depth: 0.85, height: 1.05 }),
  build(style, random) {
    const stalks: BufferGeometry[] = [];
    const leaves: { old: BufferGeometry[]; new: BufferGeometry[] } = { old: [], new: [] };
    const count = 12;
    for (let i = 0; i < count; i++) {
      // The oldest leaves hang outside, the newest stand in the middle.
      const age = 1 - i / (count - 1);
      const turn = i * 2.4 + between(random, -0.25, 0.25);
      const reach = 0.08 + age * between(random, 0.2, 0.3);
      const rise = 0.64 - 0.3 * age + between(random, -0.06, 0.06);
      const tip: Vec3 = [Math.sin(turn) * reach, 0.28 + rise, Math.cos(turn) * reach];
      const middle: Vec3 = [tip[0] * 0.3, 0.28 + rise * 0.62, tip[2] * 0.3];
      stalks.push(
        tube([[0, 0.26, 0], middle, tip], { radius: (t) => 0.0085 - 0.0035 * t, sides: 6, steps: 8 }),
      );
      const shape = {
        length: between(random, 0.26, 0.32) * (0.8 + 0.2 * age),
        lobes: age < 0.2 ? 3 : age < 0.5 ? 5 : 6,
        arch: between(random, 0.5, 0.9),
        phase: random() * 6,
      };
      const pitch = between(random, -0.15, 0.1) + 0.35 * (1 - age) - 0.25 * age;
      const sheets = splitLeaf(shape).map((lobe) => attach(lobe, { at: tip, turn, pitch, stalk: 0 }));
      (age < 0.25 ? leaves.new : leaves.old).push(...sheets);
    }
    return fit(
      [
        ...pot(style, { radius: 0.18, height: 0.32 }),
        part(stalkGreen, stalks),
        part(grown, leaves.old),
        part(young, leaves.new),
      ],
      this.size(style),
    );
  },
};
