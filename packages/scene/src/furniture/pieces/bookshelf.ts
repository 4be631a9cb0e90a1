import type { BufferGeometry } from 'three';
import type { Material, Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { between, pick, type Random } from '../random.ts';
import { board } from '../shapes/board.ts';
import { bounds, fit } from '../shapes/fit.ts';
import { grained } from '../shapes/grained.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import type { Style } from '../styles/style.ts';
import { vaseBody } from './vase-body.ts';
import { bookRow } from './books.ts';

const thick = 0.024;
const shelves = 5;

/** Open shelves with books, boxes and a few pots, half empty as a stylist leaves them. */
export const bookshelf: Piece = {
  title: { en: 'Bookshelf', es: 'Estantería' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.32, height: 1.8 }),
  build(style, random) {
    const size = this.size(style);
    const { width, depth, height } = size;
    const slab = board;
    const foot = 0.06;
    const step = (height - foot - thick) / shelves;
    const boards: BufferGeometry[] = Array.from({ length: shelves + 1 }, (_, i) =>
      slab([width - 2 * thick, thick, depth], [0, foot + thick / 2 + step * i, 0]),
    );
    for (const side of [-1, 1])
      boards.push(slab([thick, height, depth], [(side * (width - thick)) / 2, height / 2, 0]));
    boards.push(slab([width - thick, height - foot, 0.008], [0, (height + foot) / 2, -depth / 2 + 0.006]));
    const goods: Part[] = [];
    for (let i = 0; i < shelves; i++)
      goods.push(
        ...shelfGoods(
          style,
          { y: foot + thick + step * i, width: width - 2 * thick - 0.04, room: step },
          random,
        ),
      );
    return fit([...grained(style.materials.cabinet, boards), ...goods], size);
  },
};

/** Books from one end, then air, then one object. */
function shelfGoods(style: Style, shelf: { y: number; width: number; room: number }, random: Random): Part[] {
  const side = random() < 0.5 ? -1 : 1;
  const books = bookRow(
    style,
    { length: shelf.width * between(random, 0.3, 0.55), tallest: shelf.room - 0.07 },
    random,
  );
  const start = (-side * shelf.width) / 2;
  const left = side === 1 ? start : start - bounds(books).max.x;
  const parts = books.map(({ geometry, material }) => ({
    geometry: geometry.translate(left, shelf.y, 0.01),
    material,
  }));
  const kind = pick(random, ['vase', 'box', 'bowl'] as const);
  const x = side * shelf.width * between(random, 0.2, 0.32);
  const material: Material = kind === 'box' ? style.materials.basket : style.materials.ceramic;
  const object =
    kind === 'box'
      ? roundedBox([0.24, 0.16, 0.22], { radius: 0.008 }).translate(0, 0.08, 0)
      : vaseBody(
          kind === 'vase'
            ? { radius: 0.055, height: Math.min(0.22, shelf.room - 0.08), segments: 24 }
            : { radius: 0.09, height: 0.09, segments: 24 },
        );
  parts.push(part(material, [object.translate(x, shelf.y, 0.02)]));
  return parts;
}
