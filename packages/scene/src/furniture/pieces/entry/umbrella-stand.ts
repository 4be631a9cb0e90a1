import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { paint } from '../../styles/materials.ts';

/** An open-work umbrella stand with two umbrellas, 26 cm across. */
export const umbrellaStand: Piece = {
  title: { en: 'Umbrella stand', es: 'Paragüero' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.27, depth: 0.27, height: 0.86 }),
  build(style) {
    const { materials } = style;
    const pot = turned(
      [
        [0, 0],
        [0.11, 0],
        [0.115, 0.01],
        [0.125, 0.46],
        [0.13, 0.48],
        [0.124, 0.485],
        [0.118, 0.46],
        [0.106, 0.03],
        [0, 0.03],
      ],
      { segments: 48 },
    );
    const rolled = [
      umbrella(0.05).translate(-0.045, 0.03, 0.02),
      umbrella(-0.06).translate(0.05, 0.03, -0.02),
    ];
    const crooks = [crook(0.05, -0.045, 0.02), crook(-0.06, 0.05, -0.02)];
    return fit(
      [part(materials.pot, [pot]), part(nylon, rolled), part(materials.wood, crooks)],
      this.size(style),
    );
  },
};

const nylon = paint([0.03, 0.04, 0.06], 0.6);

/** A rolled umbrella leaning by `lean` radians, its tip at the origin. */
function umbrella(lean: number): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.006, 0.02],
      [0.022, 0.15],
      [0.03, 0.45],
      [0.022, 0.58],
      [0.008, 0.62],
      [0, 0.62],
    ],
    { segments: 14, smooth: 2 },
  ).rotateZ(lean);
}

function crook(lean: number, x: number, z: number): BufferGeometry {
  return tube(
    [
      [0, 0.6, 0],
      [0, 0.72, 0],
      [0.01, 0.79, 0],
      [0.045, 0.81, 0],
      [0.075, 0.78, 0],
      [0.075, 0.74, 0],
    ],
    { radius: 0.009, sides: 10, steps: 24 },
  )
    .rotateZ(lean)
    .translate(x, 0.03, z);
}
