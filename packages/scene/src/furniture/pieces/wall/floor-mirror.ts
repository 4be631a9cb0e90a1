import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { mirrorGlass } from '../../styles/materials.ts';

/** A full-length mirror leaning on a wall, 75 × 180 cm. */
export const floorMirror: Piece = {
  title: { en: 'Leaning full-length mirror', es: 'Espejo de cuerpo entero' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.75, depth: 0.3, height: 1.8 }),
  build(style) {
    const { materials } = style;
    const lean = (geometry: BufferGeometry) => geometry.rotateX(-0.145).translate(0, 0.003, 0.13);
    const rails = [
      ...[0.02, 1.8].map((y) => board([0.75, 0.04, 0.03], [0, y, 0], 0.006)),
      ...[-1, 1].map((side) => board([0.04, 1.8, 0.03], [side * 0.355, 0.91, 0], 0.006)),
    ];
    const pane = board([0.69, 1.76, 0.004], [0, 0.91, 0.004], 0.001);
    const back = board([0.7, 1.77, 0.006], [0, 0.91, -0.008], 0.001);
    return fit(
      [
        ...grained(materials.wood, rails.map(lean)),
        part(materials.wood, [lean(back)]),
        part(mirrorGlass, [lean(pane)]),
      ],
      this.size(style),
    );
  },
};
