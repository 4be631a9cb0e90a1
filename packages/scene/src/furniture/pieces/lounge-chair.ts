import type { Vec3 } from '../../camera.ts';
import type { Piece } from '../piece.ts';
import { cushion, piping } from '../shapes/cushion.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { tube } from '../shapes/tube.ts';

const [width, depth, height] = [0.7, 0.78, 0.78] as const;

/** An easy chair with an open turned frame, sculpted arms and two loose cushions. */
export const loungeChair: Piece = {
  title: { en: 'Lounge chair with wooden frame', es: 'Butaca con estructura de madera' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width, depth, height }),
  build(style, random) {
    const { wood, armchair } = style.materials;
    const seed = Math.floor(random() * 1e6);
    const seat = cushion([0.55, 0.13, 0.58], { crown: 0.02, sag: 0.008, radius: 0.035, seed });
    const back = cushion([0.55, 0.14, 0.5], { crown: 0.03, radius: 0.04, tufts: [2, 2], seed: seed + 1 });
    const lean = 0.36;
    back.rotateX(Math.PI / 2 - lean).translate(0, 0.56, -0.315);
    const welt = piping(0.53, 0.56, { y: 0.022, corner: 0.035 });
    for (const soft of [seat, welt]) soft.rotateX(0.1).translate(0, 0.3, 0.05);
    return fit([part(wood, frame()), part(armchair, [seat, welt, back])], { width, depth, height });
  },
};

function frame() {
  const x = width / 2 - 0.03;
  const bars = [-1, 1].flatMap((side) => [
    bar(
      [
        [side * x, 0, 0.33],
        [side * x, 0.3, 0.31],
        [side * x, 0.55, 0.3],
      ],
      (t) => 0.013 + 0.008 * Math.sin(t * 2.4),
    ),
    bar(
      [
        [side * x, 0, -0.36],
        [side * x, 0.3, -0.27],
        [side * x, 0.52, -0.26],
      ],
      (t) => 0.013 + 0.008 * Math.sin(t * 2.4),
    ),
    arm(side * x),
    bar(
      [
        [side * x, 0.3, 0.31],
        [side * x, 0.24, -0.28],
      ],
      () => 0.014,
    ),
    bar(
      [
        [side * 0.25, 0.24, -0.24],
        [side * 0.25, 0.5, -0.37],
        [side * 0.25, 0.77, -0.45],
      ],
      (t) => 0.017 - 0.005 * t,
    ),
  ]);
  const rungs = [0.34, 0.48, 0.62, 0.74].map((y) => {
    const z = -0.27 - ((y - 0.24) / 0.53) * 0.2;
    return bar(
      [
        [-0.25, y, z],
        [0, y, z - 0.012],
        [0.25, y, z],
      ],
      () => 0.011,
    );
  });
  const rails = [
    bar(
      [
        [-x, 0.3, 0.31],
        [x, 0.3, 0.31],
      ],
      () => 0.015,
    ),
    bar(
      [
        [-x, 0.25, -0.27],
        [x, 0.25, -0.27],
      ],
      () => 0.015,
    ),
  ];
  return [...bars, ...rungs, ...rails];
}

function bar(path: readonly Vec3[], radius: (t: number) => number) {
  return tube(path, { radius, sides: 12, steps: 12 });
}

/** A paddle arm: wide and flat before the hand, thin at the back, dipping slightly. */
function arm(x: number) {
  return roundedBox([0.062, 0.026, 0.64], {
    radius: 0.012,
    faces: [2, 1, 14],
    deform: ([px, py, pz]) => {
      const t = (pz + 0.32) / 0.64;
      const wide = 0.55 + 0.45 * Math.sin(Math.min(1, t * 1.15) * 2.2);
      return [px * wide, py + 0.02 * t * t - 0.03 * Math.sin(t * Math.PI), pz];
    },
  }).translate(x, 0.56, 0.03);
}
