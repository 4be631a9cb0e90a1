import type { Triple } from '@escena/imaging/color';
import type { Finish } from '@escena/imaging/lay-finish';
import { resolved, smoothstep } from '@escena/scene/pattern';
import { lattice } from '@escena/scene/solid-noise';

/** metres of a stripe, and of a leaf's repeat */
const stripe = 0.09;
const repeat = 0.26;
/** share of the wall that leaves cover */
const meanCover = 0.094;

/** Stripes of a colour and a lighter tone of it. */
export function stripes(color: Triple): Finish {
  const light = lighter(color, 0.5);
  return {
    color: (u, _v, footprint, to) => {
      const at = u / stripe - 2 * Math.floor(u / stripe / 2);
      const soft = Math.max(0.01, footprint / stripe / 2);
      // 0 in the middle of one stripe, 1 in the middle of the other.
      const off = Math.abs(at - 1);
      mix(to, color, light, smoothstep(0.5 - soft, 0.5 + soft, off));
    },
  };
}

/** Sprigs of pairs of leaves, in staggered rows. */
export function leaves(color: Triple, seed: number): Finish {
  const ground = lighter(color, 0.82);
  return {
    color: (u, v, footprint, to) => {
      let cover = 0;
      const row = Math.floor(v / repeat);
      for (let dy = -1; dy <= 1; dy++) {
        const j = row + dy;
        const shifted = u / repeat + (j % 2 === 0 ? 0 : 0.5);
        const i = Math.floor(shifted);
        const [x, y] = [shifted - i - 0.5, v / repeat - j - 0.5];
        cover = Math.max(cover, sprig(lattice(i, j, 0, seed) < 0.5 ? x : -x, y, footprint / repeat));
      }
      mix(to, ground, color, meanCover + resolved(repeat, footprint) * (cover - meanCover));
    },
  };
}

/** Cover of a bowed stem with four pairs of leaves; x and y in repeats from the sprig's middle, y up. */
function sprig(x: number, y: number, footprint: number): number {
  const soft = Math.max(0.006, footprint);
  const bow = 0.1 * Math.sin(3 * y);
  let cover = Math.abs(y) < 0.42 ? 1 - smoothstep(0.004, 0.004 + soft, Math.abs(x - bow)) : 0;
  for (let k = 0; k < 4; k++)
    for (const side of [-1, 1]) {
      const root = -0.34 + 0.2 * k + 0.04 * side;
      const length = 0.27 - 0.03 * k;
      const [dx, dy] = [(x - 0.1 * Math.sin(3 * root)) * side, y - root];
      const along = (0.75 * dx + 0.66 * dy) / length;
      if (along <= 0 || along >= 1) continue;
      const across = Math.abs(0.66 * dx - 0.75 * dy) / length;
      const belly = 0.2 * Math.sin(Math.PI * along ** 0.8);
      const rib = 0.5 * (1 - smoothstep(0.02, 0.02 + soft / length, across));
      cover = Math.max(cover, (1 - smoothstep(belly - soft / length, belly, across)) * (1 - rib));
    }
  return cover;
}

function lighter([r, g, b]: Triple, by: number): Triple {
  return [r + by * (0.82 - r), g + by * (0.82 - g), b + by * (0.82 - b)];
}

function mix(to: Float64Array, from: Triple, other: Triple, share: number): void {
  for (let k = 0; k < 3; k++) to[k] = (from[k] ?? 0) + share * ((other[k] ?? 0) - (from[k] ?? 0));
}
