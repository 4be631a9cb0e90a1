import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { cabinet } from '../../shapes/cabinet.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { styledLegs } from '../styled-legs.ts';

/** A narrow table with a drawer, to make up at; 100 × 45 cm. */
export const dressingTable: Piece = {
  title: { en: 'Dressing table', es: 'Tocador' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1, depth: 0.45, height: 0.76 }),
  top: () => 0.76,
  build(style) {
    const { materials, forms } = style;
    const top = board([1, 0.024, 0.45], [0, 0.748, 0], 0.007);
    const drawer = cabinet({
      width: 0.86,
      depth: 0.4,
      height: 0.12,
      columns: 1,
      rows: 1,
      fronts: 'drawers',
      framed: forms.fronts === 'framed',
    });
    for (const geometry of [...drawer.body, ...drawer.fronts, ...drawer.handles])
      geometry.translate(0, 0.616, 0.01);
    const legs = styledLegs(style, [0.42, 0.738, 0.17], {
      top: 0.02,
      foot: 0.011,
      splay: [forms.splay * 0.5, 0.02],
    });
    return fit(
      [
        part(materials.tableTop, [top]),
        ...grained(materials.cabinet, [...drawer.body, ...drawer.fronts]),
        part(materials.metal, drawer.handles),
        part(materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
