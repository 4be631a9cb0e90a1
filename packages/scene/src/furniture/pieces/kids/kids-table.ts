import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { fourLegs } from '../../shapes/tapered-leg.ts';

/** A small round-cornered table, 70 × 55 cm, 50 cm high. */
export const kidsTable: Piece = {
  title: { en: "Children's table", es: 'Mesa infantil' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.7, depth: 0.55, height: 0.5 }),
  top: () => 0.5,
  build(style) {
    const { materials } = style;
    const top = roundedBox([0.7, 0.55, 0.024], { radius: 0.008, edges: 2 })
      .rotateX(-Math.PI / 2)
      .translate(0, 0.488, 0);
    const legs = fourLegs([0.27, 0.478, 0.2], { top: 0.021, foot: 0.015, splay: [0.03, 0.03] });
    return fit([part(materials.sheet, [top]), ...grained(materials.wood, legs)], this.size(style));
  },
};
