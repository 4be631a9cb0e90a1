import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { fourLegs } from '../../shapes/tapered-leg.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';

/** A stool for a kitchen bar, seat at 75 cm, without a back. */
export const barStool: Piece = {
  title: { en: 'Bar stool', es: 'Taburete de barra' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.42, depth: 0.42, height: 0.76 }),
  build(style) {
    const { materials, forms } = style;
    const cushion = turned(
      [
        [0, 0.7],
        [0.165, 0.7],
        [0.18, 0.715],
        [0.178, 0.738],
        [0.15, 0.756],
        [0, 0.752],
      ],
      { segments: 48, smooth: 2 },
    );
    const metal = forms.legs === 'steel' || forms.legs === 'block';
    const legs = fourLegs([0.1, 0.705, 0.1], {
      top: metal ? 0.011 : 0.017,
      foot: metal ? 0.01 : 0.013,
      splay: [0.085, 0.085],
    });
    return fit(
      [
        part(materials.chairSeat, [cushion]),
        part(metal ? materials.metal : materials.legs, [...legs, ring(0.208, 0.24)]),
      ],
      this.size(style),
    );
  },
};

/** A foot ring of `radius` at height y. */
function ring(radius: number, y: number): BufferGeometry {
  return tube(
    Array.from({ length: 16 }, (_, i) => {
      const angle = (i / 16) * 2 * Math.PI;
      return [Math.cos(angle) * radius, y, Math.sin(angle) * radius] as const;
    }),
    { radius: 0.009, sides: 10, steps: 48, closed: true },
  );
}
