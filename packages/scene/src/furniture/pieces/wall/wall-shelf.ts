import type { Part } from '../../../scene.ts';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { grained } from '../../shapes/grained.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { bookRow } from '../books.ts';
import { framedPrint } from '../framed-print.ts';
import { vaseBody } from '../vase-body.ts';

/** A shelf on two brackets with books, a small picture and a vase, 90 cm. */
export const wallShelf: Piece = {
  title: { en: 'Wall shelf with books', es: 'Balda con libros' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.22, height: 0.42 }),
  build(style, random) {
    const { materials } = style;
    const shelf = board([0.9, 0.028, 0.22], [0, -0.096, 0.11], 0.004);
    const brackets = [-0.3, 0.3].flatMap((x) => [
      board([0.02, 0.1, 0.012], [x, -0.16, 0.006], 0.002),
      rod([x, -0.203, 0.007], [x, -0.112, 0.17], 0.007),
    ]);
    const books = bookRow(style, { length: 0.3, tallest: 0.25 }, random);
    for (const { geometry } of books) geometry.translate(-0.42, -0.082, 0.11);
    const picture: Part[] = framedPrint(style, { width: 0.22, height: 0.292, depth: 0.018 }, random);
    for (const { geometry } of picture) geometry.rotateX(-0.06).translate(0.09, 0.064, 0.024);
    return hangCentred(
      [
        ...grained(materials.wood, [shelf]),
        part(materials.metal, brackets),
        ...books,
        ...picture,
        part(materials.ceramic, [vaseBody({ radius: 0.055, height: 0.2 }).translate(0.32, -0.082, 0.11)]),
      ],
      this.size(style),
    );
  },
};
