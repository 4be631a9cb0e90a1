import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { cabinet } from '../../shapes/cabinet.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { styledLegs } from '../styled-legs.ts';

/** A desk with two shallow drawers, 140 × 65 cm; one sits at its back side, −z, or turns it to the wall. */
export const desk: Piece = {
  title: { en: 'Desk', es: 'Escritorio' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.4, depth: 0.65, height: 0.75 }),
  top: () => 0.75,
  build(style) {
    const { materials, forms } = style;
    const top = board([1.4, 0.028, 0.65], [0, 0.736, 0], 0.007);
    const drawers = cabinet({
      width: 1.16,
      depth: 0.52,
      height: 0.11,
      columns: 2,
      rows: 1,
      fronts: 'drawers',
      framed: forms.fronts === 'framed',
    });
    for (const geometry of [...drawers.body, ...drawers.fronts, ...drawers.handles])
      geometry.translate(0, 0.612, 0.02);
    const legs = styledLegs(style, [0.62 - forms.splay * 0.5, 0.724, 0.26], {
      top: 0.023,
      foot: 0.013,
      splay: [forms.splay * 0.7, forms.splay * 0.5],
    });
    return fit(
      [
        ...grained(materials.wood, [top]),
        ...grained(materials.cabinet, [...drawers.body, ...drawers.fronts]),
        part(materials.metal, drawers.handles),
        part(materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
