import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { tube } from '../../shapes/tube.ts';
import { toyPaints } from './toy-paints.ts';

/** Shelves with pull-out boxes in soft colours and a few toys on top, 105 × 40 cm. */
export const toyStorage: Piece = {
  title: { en: 'Toy storage', es: 'Almacenaje de juguetes' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.05, depth: 0.4, height: 0.72 }),
  top: () => 0.72,
  build(style) {
    const { materials } = style;
    const frame = [
      board([1.05, 0.022, 0.4], [0, 0.709, 0], 0.005),
      board([1.05, 0.022, 0.4], [0, 0.041, 0], 0.005),
      board([0.97, 0.03, 0.34], [0, 0.015, 0]),
      ...[-1, -1 / 3, 1 / 3, 1].map((t) => board([0.02, 0.66, 0.39], [t * 0.515, 0.376, 0], 0.004)),
      board([1.03, 0.66, 0.008], [0, 0.376, -0.19]),
      board([1.01, 0.016, 0.37], [0, 0.375, -0.005]),
    ];
    const boxes = [0, 1, 2, 3, 4, 5].map((i) => ({
      paint: toyPaints[(i * 2 + 1) % toyPaints.length] ?? materials.basket,
      shape: bin([0.305, 0.23, 0.34]).translate(
        (i % 3) * 0.343 - 0.343,
        0.06 + Math.floor(i / 3) * 0.332,
        0.015,
      ),
    }));
    return fit(
      [
        ...grained(materials.cabinet, frame),
        ...boxes.map(({ paint, shape }) => part(paint, [shape])),
        part(
          materials.basket,
          [0, 1, 2, 3, 4, 5].map((i) =>
            tab().translate((i % 3) * 0.343 - 0.343, 0.23 + Math.floor(i / 3) * 0.332, 0.192),
          ),
        ),
      ],
      this.size(style),
    );
  },
};

/** An open fabric box with a cut-out grip and rolled rim; its underside at y = 0. */
function bin([w, h, d]: readonly [number, number, number]): BufferGeometry {
  return roundedBox([w, h, d], {
    radius: 0.009,
    edges: 1,
    faces: [6, 2, 6],
    deform: ([x, y, z]) => [
      x * (1 + 0.02 * (y / h)),
      y,
      z + 0.006 * (1 - ((2 * x) / w) ** 2) * (z > 0 ? 1 : -1),
    ],
  }).translate(0, h / 2, 0);
}

/** The strap that a box is pulled out by. */
function tab(): BufferGeometry {
  return tube(
    [
      [-0.035, 0, 0],
      [-0.02, -0.008, 0.008],
      [0.02, -0.008, 0.008],
      [0.035, 0, 0],
    ],
    { radius: 0.007, sides: 8, steps: 10 },
  );
}
