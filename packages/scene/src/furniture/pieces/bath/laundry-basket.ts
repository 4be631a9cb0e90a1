import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { hangingTowel } from '../../shapes/hanging-towel.ts';
import { part } from '../../shapes/part.ts';
import { pillow } from '../../shapes/pillow.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';

/** A tall woven basket with a lid and cloth showing, 42 cm across. */
export const laundryBasket: Piece = {
  title: { en: 'Laundry basket', es: 'Cesto de la ropa' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.42, depth: 0.42, height: 0.6 }),
  build(style, random) {
    const { materials } = style;
    const body = turned(
      [
        [0, 0],
        [0.165, 0],
        [0.175, 0.01],
        [0.198, 0.3],
        [0.19, 0.54],
        [0.2, 0.555],
        [0.19, 0.56],
        [0.178, 0.54],
        [0, 0.5],
      ],
      { segments: 56, smooth: 3 },
    );
    const seed = Math.floor(random() * 1e6);
    const cloth = pillow([0.34, 0.33, 0.15], { seed, pinch: 0.24 })
      .rotateX(-Math.PI / 2 + 0.25)
      .translate(0.01, 0.545, 0);
    const over = hangingTowel({ width: 0.2, drop: 0.2, y: 0, radius: 0.02 }, seed).translate(
      0.02,
      0.575,
      0.185,
    );
    const handles = [-1, 1].map((side) =>
      tube(
        [
          [side * 0.196, 0.44, -0.05],
          [side * 0.21, 0.48, -0.04],
          [side * 0.211, 0.49, 0],
          [side * 0.21, 0.48, 0.04],
          [side * 0.196, 0.44, 0.05],
        ],
        { radius: 0.009, sides: 8, steps: 18 },
      ),
    );
    return fit(
      [part(materials.weaving, [body, ...handles]), part(materials.towel, [cloth, over])],
      this.size(style),
    );
  },
};
