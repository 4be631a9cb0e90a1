import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { fourLegs } from '../../shapes/tapered-leg.ts';
import { turned } from '../../shapes/turned.ts';
import { toyPaints } from './toy-paints.ts';

/** A stool for a child, seat at 28 cm. */
export const kidsStool: Piece = {
  title: { en: "Children's stool", es: 'Taburete infantil' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.3, depth: 0.3, height: 0.28 }),
  build(style, random) {
    const seat = turned(
      [
        [0, 0.25],
        [0.13, 0.25],
        [0.145, 0.262],
        [0.14, 0.276],
        [0.11, 0.28],
        [0, 0.277],
      ],
      { segments: 40, smooth: 2 },
    );
    const legs = fourLegs([0.075, 0.255, 0.075], { top: 0.016, foot: 0.013, splay: [0.03, 0.03] });
    const paint = toyPaints[Math.floor(random() * toyPaints.length)] ?? style.materials.wood;
    return fit([part(paint, [seat]), ...grained(style.materials.wood, legs)], this.size(style));
  },
};
