import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { soil } from '../../styles/materials.ts';

/** A crate of logs by the door or the fire, 50 cm. */
export const logBasket: Piece = {
  title: { en: 'Basket of logs', es: 'Cesto de leña' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.52, depth: 0.36, height: 0.42 }),
  build(style, random) {
    const { materials } = style;
    const logs = Array.from({ length: 9 }, (_, i) => {
      const row = i < 3 ? 0 : i < 7 ? 1 : 2;
      const x = (i < 3 ? i - 1 : i < 7 ? i - 4.5 : i - 7.5) * 0.106;
      return rod(
        [x, 0.07 + row * 0.092, -0.16],
        [x + between(random, -0.01, 0.01), 0.07 + row * 0.092, 0.16],
        between(random, 0.042, 0.052),
      );
    });
    const cradle = [-1, 1].flatMap((side) => [
      tube(
        [
          [-0.25, 0.4, side * 0.12],
          [-0.245, 0.1, side * 0.12],
          [-0.2, 0.014, side * 0.12],
          [0.2, 0.014, side * 0.12],
          [0.245, 0.1, side * 0.12],
          [0.25, 0.4, side * 0.12],
        ],
        { radius: 0.009, sides: 8, steps: 40 },
      ),
    ]);
    const bars = [-1, 1].map((side) => rod([side * 0.25, 0.4, -0.13], [side * 0.25, 0.4, 0.13], 0.009));
    // One part a log, so that the grain runs along each.
    return fit(
      [...logs.map((log) => part(bark, [log])), part(materials.metal, [...cradle, ...bars])],
      this.size(style),
    );
  },
};

const bark = {
  ...soil,
  baseColor: [0.3, 0.2, 0.12] as const,
  texture: { kind: 'wood', color: [0.1, 0.06, 0.035], scale: 0.02, strength: 0.8 } as const,
};
