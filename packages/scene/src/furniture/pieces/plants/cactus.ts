import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grid } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { foliage } from '../../styles/materials.ts';
import { onStem } from './attach-leaf.ts';
import { pot } from './pot.ts';

const cactusGreen = foliage([0.1, 0.16, 0.07], [0.18, 0.24, 0.12]);

/** A ribbed column cactus with two arms. */
export const cactus: Piece = {
  title: { en: 'Cactus', es: 'Cactus' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.42, depth: 0.42, height: 1.1 }),
  build(style) {
    const arms: Vec3[][] = [
      [
        [0, 0.26, 0],
        [0.004, 0.6, 0],
        [0, 1.05, 0],
      ],
      [
        [0.03, 0.55, 0.01],
        [0.13, 0.58, 0.02],
        [0.15, 0.68, 0.02],
        [0.15, 0.86, 0.02],
      ],
      [
        [-0.03, 0.66, -0.01],
        [-0.11, 0.68, -0.02],
        [-0.125, 0.76, -0.02],
        [-0.125, 0.86, -0.02],
      ],
    ];
    const body = arms.map((path, i) => ribbed(path, i === 0 ? 0.075 : 0.045));
    return fit([...pot(style, { radius: 0.18, height: 0.3 }), part(cactusGreen, body)], this.size(style));
  },
};

/** A fluted column with a round head along a path. */
function ribbed(path: readonly Vec3[], radius: number): BufferGeometry {
  const ribs = 12;
  return grid(
    ribs * 3,
    34,
    (u, v): Vec3 => {
      const angle = -u * 2 * Math.PI;
      const t = v;
      const at = onStem(path, Math.min(0.9999, t));
      const head = v > 0.88 ? Math.sqrt(Math.max(0.0001, 1 - ((v - 0.88) / 0.12) ** 2)) : 1;
      const r = radius * head * (0.86 + 0.14 * Math.abs(Math.cos((angle * ribs) / 2)));
      return [at[0] + Math.cos(angle) * r, at[1], at[2] + Math.sin(angle) * r];
    },
    true,
  );
}
