import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grid } from '../../shapes/grid.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { coat, coatWool } from './coat.ts';

/** A stand with hooks on four sides, a coat and a scarf on it; 50 cm across. */
export const coatStand: Piece = {
  title: { en: 'Coat stand', es: 'Perchero de pie' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.52, depth: 0.52, height: 1.78 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const feet = [0, 1, 2, 3].map((i) => {
      const at = around(i, 4);
      return tube([at(0.02, 0.3), at(0.12, 0.2), at(0.25, 0.015)], {
        radius: (t) => 0.016 - 0.004 * t,
        sides: 10,
        steps: 14,
      });
    });
    const hooks = [0, 1, 2, 3, 4, 5].map((i) => {
      const at = around(i, 6);
      return tube([at(0.012, 1.6), at(0.07, 1.61), at(0.12, 1.68), at(0.125, 1.72)], {
        radius: 0.009,
        sides: 10,
        steps: 14,
      });
    });
    const pole = turned(
      [
        [0, 0.2],
        [0.02, 0.2],
        [0.022, 0.3],
        [0.017, 0.6],
        [0.017, 1.6],
        [0.024, 1.66],
        [0.012, 1.72],
        [0.02, 1.75],
        [0, 1.775],
      ],
      { segments: 20, smooth: 2 },
    );
    return fit(
      [
        part(materials.legs, [pole, ...feet, ...hooks]),
        part(
          coatWool,
          coat(0.9, seed).map((geometry) => geometry.rotateY(0.4).translate(0.06, 1.64, 0.11)),
        ),
        part(materials.cushionPattern, [scarf(seed).rotateY(2.5).translate(-0.09, 1.64, -0.05)]),
      ],
      this.size(style),
    );
  },
};

function around(i: number, count: number): (r: number, y: number) => Vec3 {
  const angle = (i / count) * 2 * Math.PI + 0.3;
  return (r, y) => [Math.cos(angle) * r, y, Math.sin(angle) * r];
}

/** A scarf over a hook, its two ends at different heights. */
function scarf(seed: number): BufferGeometry {
  return grid(
    24,
    40,
    (u, v): Vec3 => {
      const angle = -u * 2 * Math.PI;
      const s = v * 1.5 - 0.85;
      const over = Math.max(-1, Math.min(1, s / 0.06));
      const down = Math.max(0, Math.abs(s) - 0.06);
      const wide = 0.035 + 0.05 * Math.min(1, down * 3) * (1 + 0.3 * noise(v * 8, 1, seed));
      const thin = 0.013 + 0.006 * noise(Math.cos(angle) * 2, v * 9, seed);
      return [
        Math.cos(angle) * wide,
        0.05 * Math.cos((over * Math.PI) / 2) - down,
        0.05 * over + Math.sin(angle) * thin,
      ];
    },
    true,
  );
}
