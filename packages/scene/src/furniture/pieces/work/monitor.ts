import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { tube } from '../../shapes/tube.ts';
import { nickel, screenGlass } from '../../styles/materials.ts';
import { keycaps, keys } from './keycaps.ts';

/** A 27-inch monitor with keyboard and mouse before it. */
export const monitor: Piece = {
  title: { en: 'Monitor and keyboard', es: 'Monitor y teclado' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.61, depth: 0.42, height: 0.5 }),
  build(style) {
    const shell = roundedBox([0.61, 0.36, 0.022], { radius: 0.006 }).translate(0, 0.32, -0.1);
    const screen = board([0.596, 0.34, 0.004], [0, 0.324, -0.088], 0.001);
    const neck = tube(
      [
        [0, 0.3, -0.12],
        [0, 0.15, -0.14],
        [0, 0.01, -0.13],
      ],
      { radius: 0.018, sides: 12, steps: 10 },
    );
    const base = board([0.24, 0.012, 0.18], [0, 0.006, -0.12], 0.005);
    return fit(
      [
        part(nickel, [shell, neck, base]),
        part(screenGlass, [screen]),
        part(keys, [
          board([0.42, 0.014, 0.13], [-0.04, 0.008, 0.14], 0.005),
          ...keycaps(0.42, 0.13, [-0.04, 0.018, 0.14]),
        ]),
        part(keys, [mouse().translate(0.25, 0, 0.14)]),
      ],
      this.size(style),
    );
  },
};

function mouse(): BufferGeometry {
  return roundedBox([0.06, 0.034, 0.1], {
    radius: 0.016,
    faces: [3, 1, 5],
    deform: ([x, y, z]) => [x * (1 - 2 * z * z * 20 * 0.2), y > 0 ? y * (1 - 90 * z * z) : y, z],
  }).translate(0, 0.017, 0);
}
