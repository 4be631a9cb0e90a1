import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { paint } from '../../styles/materials.ts';
import { onStem } from './attach-leaf.ts';
import { trailing } from './leaf-colours.ts';

const petal = paint([0.78, 0.74, 0.72], 0.7);

/** An orchid with one arching spray in a small pot, 50 cm high. */
export const orchid: Piece = {
  title: { en: 'Orchid', es: 'Orquídea' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.3, depth: 0.3, height: 0.5 }),
  build(style, random) {
    const spray: Vec3[] = [
      [0, 0.1, 0],
      [-0.03, 0.3, 0],
      [0, 0.46, 0.01],
      [0.1, 0.47, 0.02],
      [0.15, 0.4, 0.03],
    ];
    const green: BufferGeometry[] = [tube(spray, { radius: 0.003, sides: 6, steps: 20 })];
    for (let i = 0; i < 6; i++)
      green.push(
        leaf({ length: between(random, 0.13, 0.17), width: 0.05, belly: 0.6, droop: 1.1, fold: 0.3 })
          .rotateX(-0.7)
          .rotateY(i * 1.1)
          .translate(0, 0.1, 0),
      );
    const flowers: BufferGeometry[] = [];
    for (let i = 0; i < 7; i++) {
      const at = onStem(spray, 0.5 + (0.5 * i) / 6);
      for (let k = 0; k < 5; k++)
        flowers.push(
          leaf({
            length: 0.036,
            width: k % 2 === 0 ? 0.034 : 0.024,
            belly: 0.6,
            droop: 0.3,
            fold: 0.1,
            cells: [4, 4],
          })
            .rotateX(-0.25)
            .rotateY((k * 2 * Math.PI) / 5)
            .rotateX(1.2)
            .rotateY(between(random, -0.5, 0.5))
            .translate(at[0], at[1], at[2] + 0.012),
        );
    }
    const body = turned(
      [
        [0, 0],
        [0.045, 0],
        [0.05, 0.01],
        [0.062, 0.11],
        [0.056, 0.11],
        [0.05, 0.09],
        [0, 0.088],
      ],
      { segments: 36, smooth: 2 },
    );
    return fit(
      [part(style.materials.ceramic, [body]), part(trailing, green), part(petal, flowers)],
      this.size(style),
    );
  },
};
