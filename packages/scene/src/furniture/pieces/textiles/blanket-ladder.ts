import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { hangingTowel } from '../../shapes/hanging-towel.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';

/** A leaning ladder with a throw and a blanket over its rungs, 50 × 165 cm. */
export const blanketLadder: Piece = {
  title: { en: 'Blanket ladder', es: 'Escalera con mantas' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.52, depth: 0.4, height: 1.65 }),
  build(style, random) {
    const { materials } = style;
    const at = (t: number) => [1.65 * t, 0.18 - 0.33 * t] as const;
    const sides = [-1, 1].map((side) =>
      rod([side * 0.235, 0, 0.18], [side * 0.235, 1.65, -0.15], [0.021, 0.017]),
    );
    const rungs = [0.14, 0.34, 0.54, 0.74, 0.93].map((t) => {
      const [y, z] = at(t);
      return rod([-0.24, y, z], [0.24, y, z], 0.014);
    });
    const seed = Math.floor(random() * 1e6);
    const over = (t: number, width: number, drop: number) => {
      const [y, z] = at(t);
      return hangingTowel({ width, drop, y: 0, radius: 0.022 }, seed + t * 100).translate(0.01, y, z);
    };
    return fit(
      [
        ...grained(materials.wood, [...sides, ...rungs]),
        part(materials.throw, [over(0.74, 0.4, 0.62)]),
        part(materials.cushionPattern, [over(0.34, 0.36, 0.36)]),
      ],
      this.size(style),
    );
  },
};
