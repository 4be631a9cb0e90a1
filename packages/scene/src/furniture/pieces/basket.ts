import type { Piece } from '../piece.ts';
import { fit } from '../shapes/fit.ts';
import { grid } from '../shapes/grid.ts';
import { part } from '../shapes/part.ts';
import { pillow } from '../shapes/pillow.ts';
import { tube } from '../shapes/tube.ts';
import type { Vec3 } from '../../camera.ts';

/** A coiled basket with a blanket in it. */
export const basket: Piece = {
  title: { en: 'Basket with a blanket', es: 'Cesta con manta' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.42, depth: 0.42, height: 0.4 }),
  build(style, random) {
    const coils = 15;
    const radius = (t: number) => 0.165 + 0.045 * Math.sin(Math.PI * (0.15 + 0.7 * t));
    const wall = grid(
      48,
      coils * 4,
      (u, v) => {
        const angle = -u * 2 * Math.PI;
        const r = radius(v) + 0.005 * Math.abs(Math.sin(v * coils * Math.PI));
        return [Math.cos(angle) * r, 0.33 * v, Math.sin(angle) * r];
      },
      true,
    );
    const handles = [-1, 1].map((side) => {
      const x = side * (radius(1) + 0.002);
      const path: Vec3[] = [
        [x, 0.31, -0.06],
        [x * 1.06, 0.37, -0.05],
        [x * 1.08, 0.395, 0],
        [x * 1.06, 0.37, 0.05],
        [x, 0.31, 0.06],
      ];
      return tube(path, { radius: 0.009, sides: 8, steps: 20 });
    });
    const blanket = [0, 1].map((i) =>
      pillow([0.34, 0.3, 0.17], { seed: Math.floor(random() * 1e6) + i, pinch: 0.02 })
        .rotateX(Math.PI / 2 - 0.2 + i * 0.5)
        .rotateY(i * 1.1)
        .translate(0, 0.29 + i * 0.02, 0),
    );
    return fit(
      [part(style.materials.basket, [wall, ...handles]), part(style.materials.throw, blanket)],
      this.size(style),
    );
  },
};
