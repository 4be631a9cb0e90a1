import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import type { Piece } from '../piece.ts';
import { between } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { leaf } from '../shapes/leaf.ts';
import { part } from '../shapes/part.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import { foliage, twig } from '../styles/materials.ts';

const eucalyptus = foliage([0.13, 0.18, 0.12], [0.2, 0.26, 0.19]);

/** A vase with a few branches of eucalyptus. */
export const vase: Piece = {
  title: { en: 'Vase with branches', es: 'Jarrón con ramas' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.34, depth: 0.3, height: 0.5 }),
  build(style, random) {
    const twigs: BufferGeometry[] = [];
    const leaves: BufferGeometry[] = [];
    for (let b = 0; b < 6; b++) {
      const turn = b * 1.1 + between(random, -0.3, 0.3);
      const reach = between(random, 0.06, 0.15);
      const rise = between(random, 0.36, 0.5);
      const at = (t: number): Vec3 => [
        Math.cos(turn) * reach * t ** 1.6,
        0.08 + (rise - 0.08) * t,
        Math.sin(turn) * reach * t ** 1.6,
      ];
      twigs.push(tube([at(0), at(0.5), at(1)], { radius: (t) => 0.003 - 0.0018 * t, sides: 6, steps: 8 }));
      for (let i = 0; i < 16; i++) {
        const t = 0.42 + (0.58 * i) / 16;
        const blade = leaf({
          length: between(random, 0.04, 0.06),
          width: 0.034,
          belly: 0.45,
          droop: 0.5,
          fold: 0.15,
          cells: [4, 5],
        });
        blade.rotateX(-between(random, 0.1, 0.7)).rotateY(i * 2.4 + between(random, -0.4, 0.4));
        leaves.push(blade.translate(...at(t)));
      }
    }
    return fit(
      [
        part(style.materials.ceramic, [vaseBody({ radius: 0.075, height: 0.2 })]),
        part(twig, twigs),
        part(eucalyptus, leaves),
      ],
      this.size(style),
    );
  },
};

/** A tall bare vase on the floor. */
export const floorVase: Piece = {
  title: { en: 'Floor vase', es: 'Jarrón de suelo' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.26, depth: 0.26, height: 0.52 }),
  build(style) {
    return fit([part(style.materials.ceramic, [vaseBody({ radius: 0.13, height: 0.52 })])], this.size(style));
  },
};

/** A thrown pot: full belly, drawn-in neck, hollow to the eye. */
export function vaseBody({
  radius,
  height,
  segments = 40,
}: {
  radius: number;
  height: number;
  segments?: number;
}): BufferGeometry {
  return turned(
    [
      [0, 0],
      [radius * 0.5, 0],
      [radius * 0.62, height * 0.03],
      [radius * 0.97, height * 0.35],
      [radius * 0.93, height * 0.58],
      [radius * 0.45, height * 0.86],
      [radius * 0.42, height * 0.96],
      [radius * 0.47, height],
      [radius * 0.4, height * 0.985],
      [radius * 0.36, height * 0.85],
      [0, height * 0.7],
    ],
    { segments, smooth: segments > 30 ? 3 : 2 },
  );
}
