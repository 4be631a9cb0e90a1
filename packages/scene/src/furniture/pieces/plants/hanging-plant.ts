import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { hangDown } from '../../shapes/hang.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { attach, onStem } from './attach-leaf.ts';
import { trailing } from './leaf-colours.ts';

/** A trailing plant in a corded pot from the ceiling, 90 cm. */
export const hangingPlant: Piece = {
  title: { en: 'Hanging plant', es: 'Planta colgante' },
  placement: 'ceiling',
  footprint: 'round',
  size: () => ({ width: 0.46, depth: 0.46, height: 1.2 }),
  build(style, random) {
    const height = 1.2;
    const rim = height - 0.52;
    const cords = [0, 1, 2].map((i) => {
      const angle = (i / 3) * 2 * Math.PI;
      return tube(
        [
          [0, height, 0],
          [Math.cos(angle) * 0.02, height - 0.12, Math.sin(angle) * 0.02],
          [Math.cos(angle) * 0.125, rim, Math.sin(angle) * 0.125],
          [Math.cos(angle) * 0.1, rim - 0.14, Math.sin(angle) * 0.1],
          [0, rim - 0.2, 0],
        ],
        { radius: 0.0045, sides: 6, steps: 26 },
      );
    });
    const bowl = vessel().translate(0, rim - 0.18, 0);
    const green: BufferGeometry[] = [];
    for (let i = 0; i < 20; i++) {
      const turn = i * 2.4;
      const out = between(random, 0.13, 0.2);
      const fall = between(random, 0.1, 0.55);
      const vine: Vec3[] = [
        [Math.cos(turn) * 0.04, rim, Math.sin(turn) * 0.04],
        [Math.cos(turn) * out * 0.8, rim + 0.05, Math.sin(turn) * out * 0.8],
        [Math.cos(turn) * out, rim - fall * 0.4, Math.sin(turn) * out],
        [Math.cos(turn) * out * 1.02, rim - fall, Math.sin(turn) * out * 1.02],
      ];
      green.push(tube(vine, { radius: 0.0018, sides: 4, steps: 10 }));
      for (let k = 0; k < 11; k++)
        green.push(
          attach(
            leaf({
              length: between(random, 0.045, 0.065),
              width: 0.042,
              belly: 0.35,
              droop: 0.7,
              fold: 0.2,
              cells: [4, 4],
            }),
            {
              at: onStem(vine, 0.1 + 0.9 * (k / 10)),
              turn: k * 2.4 + i,
              pitch: between(random, -0.7, 0.4),
              stalk: 0.008,
            },
          ),
        );
    }
    return hangDown(
      [part(style.materials.basket, cords), part(style.materials.pot, [bowl]), part(trailing, green)],
      this.size(style),
    );
  },
};

function vessel(): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.05, 0.002],
      [0.1, 0.05],
      [0.12, 0.12],
      [0.118, 0.18],
      [0.11, 0.18],
      [0.108, 0.155],
      [0, 0.15],
    ],
    { segments: 40, smooth: 2 },
  );
}
