import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { amberGlass, glass, greenGlass } from '../../styles/materials.ts';
import { styledLegs } from '../styled-legs.ts';
import { plates } from './plates.ts';

/** A trolley with two shelves, bottles and glasses, on castors. */
export const barTrolley: Piece = {
  title: { en: 'Bar trolley', es: 'Carrito camarera' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.72, depth: 0.42, height: 0.8 }),
  build(style) {
    const { materials } = style;
    const shelves = [0.22, 0.72].map((y) => board([0.66, 0.022, 0.4], [0, y, 0], 0.006));
    const rails = [0.3, 0.8].flatMap((y) => [
      board([0.68, 0.012, 0.012], [0, y - 0.006, 0.2]),
      board([0.68, 0.012, 0.012], [0, y - 0.006, -0.2]),
    ]);
    const posts = styledLegs({ ...style, forms: { ...style.forms, legs: 'tapered' } }, [0.34, 0.79, 0.195], {
      top: 0.01,
      foot: 0.01,
    });
    const bottles = [-0.2, -0.12, 0.06, 0.2].map((x, i) =>
      bottle(0.26 + 0.03 * (i % 2)).translate(x, 0.731, -0.07 + 0.05 * (i % 2)),
    );
    const tumblers = [0, 1, 2].map((i) => tumbler().translate(-0.02 + i * 0.1, 0.731, 0.1));
    const lower = [-0.16, 0.1].map((x) => bottle(0.3).translate(x, 0.231, 0));
    return fit(
      [
        ...grained(materials.wood, shelves),
        part(materials.metal, [...posts, ...rails]),
        part(glass, [...bottles.slice(0, 1), ...tumblers]),
        part(amberGlass, bottles.slice(1, 3)),
        part(greenGlass, [...bottles.slice(3), ...lower]),
        part(materials.ceramic, [plates(5).translate(0.24, 0.231, 0.02)]),
      ],
      this.size(style),
    );
  },
};

function bottle(height: number): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.034, 0],
      [0.037, 0.01],
      [0.037, height * 0.58],
      [0.03, height * 0.7],
      [0.013, height * 0.8],
      [0.012, height * 0.97],
      [0.015, height],
      [0, height],
    ],
    { segments: 24, smooth: 2 },
  );
}

function tumbler(): BufferGeometry {
  return turned(
    [
      [0, 0.004],
      [0.03, 0.004],
      [0.032, 0.008],
      [0.038, 0.09],
    ],
    { segments: 24 },
  );
}
