import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { grid } from '../../shapes/grid.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { coat, coatWool } from './coat.ts';

/** A board with pegs on a wall, a coat, a hat and a bag; 90 cm wide. */
export const wallPegs: Piece = {
  title: { en: 'Wall coat rack', es: 'Perchero de pared' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.2, height: 1 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const rail = [
      board([0.9, 0.1, 0.02], [0, 0.44, 0.011], 0.006),
      board([0.9, 0.018, 0.13], [0, 0.49, 0.066], 0.005),
    ];
    const pegs = [-0.36, -0.18, 0, 0.18, 0.36].map((x) =>
      rod([x, 0.42, 0.02], [x, 0.44, 0.085], [0.009, 0.013]),
    );
    const hung = coat(0.86, seed).map((geometry) => geometry.scale(1, 1, 0.8).translate(-0.27, 0.43, 0.09));
    const tote = bag(seed).map((geometry) => geometry.translate(0.27, 0.4, 0.08));
    return hangCentred(
      [
        part(materials.wood, rail),
        part(materials.metal, pegs),
        part(coatWool, hung),
        part(materials.basket, tote),
      ],
      this.size(style),
    );
  },
};

/** A soft bag by two handles. */
function bag(seed: number): BufferGeometry[] {
  const body = grid(
    40,
    18,
    (u, v): Vec3 => {
      const angle = -u * 2 * Math.PI;
      const t = 1 - v;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const close = v < 0.02 ? 0.3 : v > 0.97 ? 0.6 : 1;
      const puff = 0.03 + 0.045 * Math.sin(Math.PI * Math.min(0.95, 0.15 + t * 0.8));
      const soft = 1 + 0.06 * noise(c * 2, t * 4, seed);
      return [
        Math.sign(c) * Math.abs(c) ** 0.6 * 0.17 * (0.94 + 0.06 * t) * close,
        -0.24 - 0.3 * t,
        Math.sign(s) * Math.abs(s) ** 0.8 * puff * soft * close,
      ];
    },
    true,
  );
  const straps = [-1, 1].map((side) =>
    tube(
      [
        [-0.08, -0.26, side * 0.025],
        [-0.05, -0.06, side * 0.012],
        [0, 0.035, 0],
        [0.05, -0.06, side * 0.012],
        [0.08, -0.26, side * 0.025],
      ],
      { radius: 0.007, sides: 8, steps: 26 },
    ),
  );
  return [body, ...straps];
}
