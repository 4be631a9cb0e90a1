import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { dishedSeat } from '../../shapes/dished-seat.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { fourLegs } from '../../shapes/tapered-leg.ts';

/** A counter stool with a low back, seat at 65 cm. */
export const counterStool: Piece = {
  title: { en: 'Counter stool with back', es: 'Taburete de cocina con respaldo' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.44, depth: 0.46, height: 0.9 }),
  build(style) {
    const { materials, forms } = style;
    const metal = forms.legs === 'steel' || forms.legs === 'block';
    const seat = dishedSeat([0.42, 0.06, 0.4], { crown: 0.012 }).translate(0, 0.6, 0);
    const back = dishedSeat([0.42, 0.05, 0.2], { crown: 0.006, narrow: 0 })
      .rotateX(Math.PI / 2 - 0.14)
      .translate(0, 0.79, -0.2);
    const uprights = [-1, 1].map((side) =>
      rod([side * 0.15, 0.61, -0.17], [side * 0.15, 0.82, -0.21], 0.011),
    );
    const legs = fourLegs([0.15, 0.605, 0.14], {
      top: metal ? 0.012 : 0.018,
      foot: metal ? 0.011 : 0.013,
      splay: [0.05, 0.06],
    });
    const rest: BufferGeometry[] = [
      rod([-0.18, 0.22, 0.18], [0.18, 0.22, 0.18], 0.01),
      rod([-0.18, 0.3, -0.17], [0.18, 0.3, -0.17], 0.009),
      rod([0.18, 0.27, -0.17], [0.18, 0.27, 0.17], 0.009),
      rod([-0.18, 0.27, -0.17], [-0.18, 0.27, 0.17], 0.009),
    ];
    return fit(
      [
        part(materials.chairSeat, [seat, back]),
        part(metal ? materials.metal : materials.legs, [...legs, ...rest, ...uprights]),
      ],
      this.size(style),
    );
  },
};
