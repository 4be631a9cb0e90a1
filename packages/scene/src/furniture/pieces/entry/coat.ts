import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import { grid } from '../../shapes/grid.ts';
import { noise } from '../../shapes/noise.ts';
import { tube } from '../../shapes/tube.ts';
import { wool } from '../../styles/materials.ts';

/** what coats are made of */
export const coatWool = wool([0.12, 0.13, 0.145]);

/** A coat hung by its collar at the origin: body with a lapped front, two limp sleeves, a turned collar. */
export function coat(length: number, seed: number): BufferGeometry[] {
  const body = grid(
    56,
    28,
    (u, v): Vec3 => {
      const angle = Math.PI / 2 - u * 2 * Math.PI;
      const t = 1 - v;
      const slope = Math.min(1, t / 0.1);
      const half = 0.05 + 0.1 * slope ** 0.6 + 0.05 * t;
      const deep = 0.028 + 0.03 * slope + 0.045 * t;
      const [c, d] = [Math.cos(angle), Math.sin(angle)];
      const fold = 1 + (0.04 + 0.24 * t) * noise(c * 3.2, d * 3.2 + t * 0.6, seed);
      // The front edges overlap: a step in the cloth, opening into a V above.
      const front = Math.abs(u - Math.round(u));
      const lap = 1 - (0.16 + 0.5 * Math.max(0, 0.3 - t)) * Math.exp(-((front / 0.02) ** 2));
      const close = v > 0.985 || v < 0.01 ? 0.06 : 1;
      return [
        c * half * fold * close,
        0.01 - length * t - 0.02 * (c * c) * (1 - slope),
        d * deep * fold * lap * close,
      ];
    },
    true,
  );
  const sleeves = [-1, 1].map((side) =>
    tube(
      [
        [side * 0.1, -0.075, 0],
        [side * 0.165, -0.13, 0.004],
        [side * 0.195, -0.32, 0.012],
        [side * 0.2, -0.5, 0.03],
        [side * 0.195, -0.64, 0.05],
      ],
      { radius: (t) => 0.05 - 0.008 * t + 0.004 * Math.sin(t * 17 + side), sides: 14, steps: 22 },
    ),
  );
  const collar = tube(
    [
      [0.035, -0.15, 0.06],
      [0.06, -0.05, 0.04],
      [0.045, 0.005, -0.01],
      [0, 0.012, -0.03],
      [-0.045, 0.005, -0.01],
      [-0.06, -0.05, 0.04],
      [-0.035, -0.15, 0.06],
    ],
    { radius: (t) => 0.014 + 0.008 * Math.sin(Math.PI * t), sides: 10, steps: 30 },
  );
  return [body, ...sleeves, collar];
}
