import { onCanvas } from './canvas.ts';
import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** A pressed branch: a bowed stem with leaves to both sides, some in the third colour, washed unevenly, on paper. */
export const botanical: Pattern = { value, accent, relief: 0 };

const pairs = 6;

function value(spot: Spot): number {
  const paper = 0.03 + 0.05 * solidNoise(spot.x * 40, spot.y * 40, 0, spot.seed);
  return Math.min(1, paper + drawn(spot, false));
}

function accent(spot: Spot): number {
  return drawn(spot, true);
}

/** Cover of the leaves of one ink, and of the stem with the second colour. */
function drawn(spot: Spot, third: boolean): number {
  const { half, footprint, seed } = spot;
  const { u, v, wide } = onCanvas(spot);
  // Branches are as slender on a wide sheet as on a tall one.
  const [x, y] = [u * wide, v];
  const soft = Math.max(0.008, footprint / Math.min(half[0], half[1]));
  const bow = 0.25 * (lattice(0, 0, 9, seed) - 0.5);
  const stem = (at: number) => bow * at * at + 0.05 * Math.sin(at * 3 + seed);
  let cover = 0;
  if (!third && Math.abs(y) < 0.82)
    cover = 1 - smoothstep(0.008, 0.008 + soft, Math.abs(x - stem(y)) - 0.004 * (1 - y));
  for (let i = 0; i < pairs; i++)
    for (const side of [-1, 1]) {
      if (lattice(i, side, 3, seed) < 0.35 !== third) continue;
      const root = -0.55 + (1.25 * (i + 0.25 * side)) / pairs;
      const angle = (0.75 + 0.35 * lattice(i, side, 4, seed)) * (1 - 0.06 * i);
      const length = (0.52 - 0.05 * i) * (0.8 + 0.4 * lattice(i, side, 5, seed));
      const [dx, dy] = [(x - stem(root)) * side, y - root];
      const along = (dx * Math.sin(angle) + dy * Math.cos(angle)) / length;
      if (along <= 0 || along >= 1) continue;
      const across = (dx * Math.cos(angle) - dy * Math.sin(angle)) / length;
      const belly = 0.17 * Math.sin(Math.PI * along ** 0.8);
      const leaf = 1 - smoothstep(belly - soft, belly + soft, Math.abs(across));
      const rib = 0.3 * (1 - smoothstep(0.006, 0.006 + soft, Math.abs(across)));
      const wash = 0.75 + 0.45 * (solidNoise(x * 5 + i, y * 5, side, seed) - 0.5);
      cover = Math.max(cover, leaf * Math.min(1, wash + (across > 0 ? 0.1 : 0)) * (1 - rib));
    }
  return Math.min(1, Math.max(0, cover));
}
