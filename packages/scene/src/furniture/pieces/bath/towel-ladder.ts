import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { hangingTowel } from '../../shapes/hanging-towel.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';

/** A leaning ladder hung with two towels, 55 × 180 cm. */
export const towelLadder: Piece = {
  title: { en: 'Towel ladder', es: 'Toallero de escalera' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.56, depth: 0.34, height: 1.8 }),
  build(style, random) {
    const { materials } = style;
    const at = (t: number) => [1.8 * t, 0.16 - 0.31 * t] as const;
    const sides = [-1, 1].map((side) => rod([side * 0.255, 0, 0.16], [side * 0.255, 1.8, -0.15], 0.016));
    const steps = [0.16, 0.38, 0.6, 0.82].map((t) => {
      const [y, z] = at(t);
      return rod([-0.26, y, z], [0.26, y, z], 0.012);
    });
    const seed = Math.floor(random() * 1e6);
    const hung = [
      { t: 0.82, width: 0.42, drop: 0.6 },
      { t: 0.38, width: 0.34, drop: 0.36 },
    ].map(({ t, width, drop }, i) => {
      const [y, z] = at(t);
      return hangingTowel({ width, drop, y: 0 }, seed + i).translate(i === 0 ? -0.02 : 0.05, y, z);
    });
    const [first, second] = hung;
    return fit(
      [
        ...grained(materials.wood, [...sides, ...steps]),
        ...(first ? [part(materials.towel, [first])] : []),
        ...(second ? [part(materials.sheet, [second])] : []),
      ],
      this.size(style),
    );
  },
};
