import type { Triple } from '@escena/imaging/color';
import type { Finish } from '@escena/imaging/lay-finish';
import { lattice } from '@escena/scene/solid-noise';
import { jointShare } from './joint.ts';

interface Bond {
  /** metres of a unit without its joint's half on each side */
  readonly width: number;
  readonly height: number;
  readonly joint: number;
  readonly jointColor: Triple;
  /** every other row begins half a unit further on */
  readonly staggered?: boolean;
  /** how unlike units are in lightness */
  readonly unlike: number;
  /** a unit's own look, its place told from its corner */
  readonly unit: (u: number, v: number, footprint: number, to: Float64Array) => void;
  readonly seed: number;
}

/** Units of one size in rows, with joints: tiles, bricks. */
export function tiles({ width, height, joint, jointColor, staggered, unlike, unit, seed }: Bond): Finish {
  return {
    color: (u, v, footprint, to) => {
      const row = Math.floor(v / height);
      const shifted = u + (staggered && row % 2 !== 0 ? width / 2 : 0);
      const column = Math.floor(shifted / width);
      const [x, y] = [shifted - column * width, v - row * height];
      // Units are cut from other places of the stone.
      unit(x + 3 * lattice(column, row, 1, seed), y + 3 * lattice(column, row, 2, seed), footprint, to);
      const tone = 1 + unlike * (lattice(column, row, 3, seed) - 0.5);
      // Both joints at a corner are one.
      const between = Math.max(
        jointShare(Math.min(x, width - x), footprint, { width: joint, apart: width }),
        jointShare(Math.min(y, height - y), footprint, { width: joint, apart: height }),
      );
      for (let k = 0; k < 3; k++) {
        const own = tone * (to[k] ?? 0);
        to[k] = own + between * ((jointColor[k] ?? 0) - own);
      }
    },
  };
}
