import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { bounds, fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { bookRow } from '../books.ts';
import { vaseBody } from '../vase-body.ts';

/** Open shelves in a light metal frame with books and pots, 100 × 36 cm. */
export const ladderShelf: Piece = {
  title: { en: 'Open metal shelves', es: 'Estantería metálica' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1, depth: 0.36, height: 1.85 }),
  build(style, random) {
    const { materials } = style;
    const levels = [0.12, 0.54, 0.96, 1.38, 1.8];
    const shelves = levels.map((y) => board([0.97, 0.028, 0.34], [0, y, 0], 0.004));
    const posts = [-1, 1].flatMap((sx) =>
      [-1, 1].map((sz) => board([0.022, 1.85, 0.022], [sx * 0.488, 0.925, sz * 0.168], 0.002)),
    );
    const ties = levels.flatMap((y) =>
      [-1, 1].map((sx) => board([0.018, 0.018, 0.33], [sx * 0.488, y - 0.02, 0], 0.002)),
    );
    const braces = [
      rod([-0.48, 0.2, -0.172], [0.48, 1.3, -0.172], 0.004),
      rod([0.48, 0.2, -0.172], [-0.48, 1.3, -0.172], 0.004),
    ];
    const goods = [0, 1, 2].flatMap((i) => {
      const row = bookRow(style, { length: 0.3 + 0.08 * i, tallest: 0.28 }, random);
      const start = i % 2 === 0 ? -0.45 : 0.46 - bounds(row).max.x;
      for (const { geometry } of row) geometry.translate(start, 0.134 + (i + 1) * 0.42, 0.02);
      return row;
    });
    const pots: BufferGeometry[] = [
      vaseBody({ radius: 0.075, height: 0.27, segments: 28 }).translate(0.25, 0.554, 0),
      vaseBody({ radius: 0.11, height: 0.11, segments: 28 }).translate(-0.24, 0.974, 0),
      vaseBody({ radius: 0.06, height: 0.2, segments: 28 }).translate(0.3, 1.394, 0),
    ];
    const boxes = [-0.24, 0.2].map((x) =>
      roundedBox([0.36, 0.24, 0.28], { radius: 0.02, faces: [3, 3, 3] }).translate(x, 0.256, 0),
    );
    return fit(
      [
        ...grained(materials.wood, shelves),
        part(materials.metal, [...posts, ...ties, ...braces]),
        ...goods,
        part(materials.ceramic, pots),
        part(materials.basket, boxes),
      ],
      this.size(style),
    );
  },
};
