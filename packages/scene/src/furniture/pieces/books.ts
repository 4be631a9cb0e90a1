import { BoxGeometry, type BufferGeometry, PlaneGeometry } from 'three';
import type { Material, Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { between, type Random } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { paint, paper } from '../styles/materials.ts';
import type { Style } from '../styles/style.ts';

/** pressed into spines: pale gold, worn */
const foil = paint([0.5, 0.42, 0.27], 0.45);

/** A few large books lying on a table, turned a little against each other. */
export const bookStack: Piece = {
  title: { en: 'Stack of books', es: 'Pila de libros' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.32, depth: 0.27, height: 0.095 }),
  build(style, random) {
    const parts: Part[] = [];
    let y = 0;
    for (const [i, color] of style.books.slice(0, 3).entries()) {
      const size = [0.31 - i * 0.025, between(random, 0.026, 0.034), 0.24 - i * 0.015] as const;
      const { cover, pages } = book(size);
      const turn = between(random, -0.16, 0.16);
      for (const geometry of [...cover, ...pages]) geometry.rotateY(turn).translate(0, y + size[1] / 2, 0);
      parts.push(part(paint(color, 0.6), cover), part(paper, pages));
      y += size[1];
    }
    return fit(parts, this.size(style));
  },
};

/** Books standing in a row from x = 0 to about `length`, spines towards +z, their feet at y = 0. Metres. */
export function bookRow(style: Style, row: { length: number; tallest: number }, random: Random): Part[] {
  const covers = new Map<Material, BufferGeometry[]>(style.books.map((color) => [paint(color, 0.65), []]));
  const cloths = [...covers.values()];
  const leaves: BufferGeometry[] = [];
  const labels: BufferGeometry[] = [];
  const rules: BufferGeometry[] = [];
  let x = 0;
  while (x < row.length) {
    const thick = between(random, 0.016, 0.042);
    const tall = Math.min(row.tallest, between(random, 0.19, 0.28));
    const deep = between(random, 0.14, 0.19);
    const { cover, pages } = book([tall, thick, deep]);
    const forward = between(random, 0, 0.004);
    const { label, lines } = lettering({ tall, thick, face: deep / 2 + 0.0018 }, random);
    for (const geometry of [...label, ...lines]) geometry.translate(x + thick / 2, tall / 2, forward);
    for (const geometry of [...cover, ...pages])
      geometry.rotateZ(Math.PI / 2).translate(x + thick / 2, tall / 2, forward);
    labels.push(...label);
    rules.push(...lines);
    cloths[Math.floor(random() * cloths.length)]?.push(...cover);
    leaves.push(...pages);
    x += thick + 0.001;
  }
  const parts = [...covers]
    .filter(([, books]) => books.length > 0)
    .map(([material, books]) => part(material, books));
  if (labels.length > 0) parts.push(part(paper, labels));
  if (rules.length > 0) parts.push(part(foil, rules));
  return [...parts, part(paper, leaves)];
}

/** What is printed on a standing book's spine, about the origin: a pasted label, or a title and rules in foil. */
function lettering(
  { tall, thick, face }: { tall: number; thick: number; face: number },
  random: Random,
): { label: BufferGeometry[]; lines: BufferGeometry[] } {
  const across = (height: number, share: number, y: number) =>
    new PlaneGeometry(thick * share, height).translate(0, y, face);
  const kind = random();
  const y = tall * between(random, 0.12, 0.3);
  if (kind < 0.25) return { label: [across(tall * 0.16, 0.74, y)], lines: [] };
  if (kind < 0.6) {
    const title = new PlaneGeometry(Math.min(0.008, thick * 0.4), tall * between(random, 0.3, 0.5));
    return { label: [], lines: [title.translate(0, tall * 0.04, face), across(0.005, 0.5, -tall * 0.4)] };
  }
  if (kind < 0.85)
    return { label: [], lines: [-0.42, -0.39, 0.39, 0.42].map((t) => across(0.0022, 0.9, tall * t)) };
  return { label: [], lines: [] };
}

/** One closed book lying flat about the origin: two boards, a spine at +z, the block of pages set back from them. */
function book([width, thick, depth]: readonly [number, number, number]): {
  cover: BufferGeometry[];
  pages: BufferGeometry[];
} {
  const boards = 0.003;
  const plate = () => new BoxGeometry(width, boards, depth);
  return {
    cover: [
      plate().translate(0, thick / 2 - boards / 2, 0),
      plate().translate(0, -thick / 2 + boards / 2, 0),
      roundedBox([width, thick - 0.001, 0.005], { radius: 0.002, edges: 1 }).translate(
        0,
        0,
        depth / 2 - 0.001,
      ),
    ],
    pages: [new BoxGeometry(width - 0.01, thick - 2 * boards, depth - 0.008).translate(0, 0, 0.002)],
  };
}
