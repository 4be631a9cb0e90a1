import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { grid } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { foliage } from '../../styles/materials.ts';
import { attach } from './attach-leaf.ts';
import { pot } from './pot.ts';

const glossy = foliage([0.04, 0.1, 0.03], [0.1, 0.18, 0.06]);

/** A Swiss cheese plant: broad split leaves on long stalks. */
export const monstera: Piece = {
  title: { en: 'Monstera', es: 'Monstera' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.85, depth: 0.85, height: 1.05 }),
  build(style, random) {
    const stalks: BufferGeometry[] = [];
    const leaves: BufferGeometry[] = [];
    for (let i = 0; i < 15; i++) {
      const turn = i * 2.4 + between(random, -0.2, 0.2);
      const reach = between(random, 0.12, 0.34) * (i < 4 ? 0.5 : 1);
      const rise = between(random, 0.3, 0.62) + (i < 4 ? 0.14 : 0);
      const tip: Vec3 = [Math.sin(turn) * reach, 0.28 + rise, Math.cos(turn) * reach];
      const middle: Vec3 = [tip[0] * 0.35, 0.28 + rise * 0.62, tip[2] * 0.35];
      stalks.push(
        tube([[0, 0.26, 0], middle, tip], { radius: (t) => 0.009 - 0.004 * t, sides: 6, steps: 8 }),
      );
      const shape = splitLeaf(between(random, 0.24, 0.34));
      leaves.push(attach(shape, { at: tip, turn, pitch: between(random, -0.5, 0.15), stalk: 0 }));
    }
    return fit(
      [...pot(style, { radius: 0.18, height: 0.32 }), part(glossy, [...stalks, ...leaves])],
      this.size(style),
    );
  },
};

/** A heart-shaped blade cut deep between its ribs, from its base along +z. */
function splitLeaf(length: number): BufferGeometry {
  return grid(14, 12, (u, v): Vec3 => {
    const s = 2 * u - 1;
    const t = Math.max(0.01, Math.min(0.995, v));
    const half = length * 0.47 * Math.sin(Math.PI * t ** 0.62) ** 0.75;
    const cut =
      1 - 0.42 * Math.max(0, Math.sin(t * 24 + (s > 0 ? 0 : 1.2))) ** 1.5 * (t > 0.14 && t < 0.9 ? 1 : 0);
    const edge = Math.abs(s) > 0.55 ? 0.55 + (Math.abs(s) - 0.55) * cut : Math.abs(s);
    const x = Math.sign(s) * edge * half;
    const bend = 1.1 * t;
    return [
      -x,
      -length * 0.42 * bend * bend * 0.5 + 0.18 * Math.abs(x) - 0.5 * x * x,
      length * (t - 0.12) * (1 - 0.1 * bend),
    ];
  });
}
