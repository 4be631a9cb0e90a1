import type { Piece } from '../piece.ts';
import { fit } from '../shapes/fit.ts';
import { grained } from '../shapes/grained.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { styledLegs } from './styled-legs.ts';

/** A narrow table for a passage or behind a sofa. */
export const consoleTable: Piece = {
  title: { en: 'Console table', es: 'Consola' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.1, depth: 0.34, height: 0.78 }),
  top: () => 0.78,
  build(style) {
    const { materials, forms } = style;
    const top = roundedBox([1.1, 0.028, 0.34], { radius: 0.006 }).translate(0, 0.766, 0);
    const apron = roundedBox([1.0, 0.075, 0.27], { radius: 0.005 }).translate(0, 0.716, 0);
    const shelf = roundedBox([0.98, 0.018, 0.25], { radius: 0.004 }).translate(0, 0.16, 0);
    const legs = styledLegs(style, [0.49, 0.75, 0.125], {
      top: 0.02,
      foot: 0.012,
      splay: [forms.splay * 0.5, 0.01],
    });
    return fit(
      [
        part(materials.tableTop, [top]),
        ...grained(materials.wood, [apron, shelf]),
        part(materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
