import { onCanvas } from './canvas.ts';
import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** Watercolour of hills behind hills under a low sun, each paler than the next before it; the sun in the third colour. */
export const landscape: Pattern = { value, accent, relief: 0 };

const ranges = 6;

function value(spot: Spot): number {
  const { u, v } = onCanvas(spot);
  const { seed } = spot;
  const wash = solidNoise(u * 5, v * 5, 0, seed + 9) - 0.5;
  const bleed = solidNoise(u * 60, v * 60, 1, seed + 10) - 0.5;
  let tone = 0.05 + 0.1 * smoothstep(-0.2, 1, v);
  for (let i = 0; i < ranges; i++) {
    const crest = ridge(u, i, seed);
    const cover = smoothstep(-0.006, 0.006, crest - v);
    const depth = (i + 1) / ranges;
    // Mist lies in the valleys: each range fades downwards.
    const mist = smoothstep(0, 0.5, crest - v);
    tone += cover * (0.14 + 0.8 * depth ** 1.7 - 0.12 * mist - tone);
  }
  return Math.min(1, Math.max(0, tone + 0.1 * wash + 0.05 * bleed));
}

function accent(spot: Spot): number {
  const { u, v, wide } = onCanvas(spot);
  const { seed, half, footprint } = spot;
  const at = [0.9 * (lattice(1, 7, 0, seed) - 0.5), 0.42 + 0.2 * lattice(2, 7, 0, seed)] as const;
  const soft = Math.max(0.02, footprint / Math.min(half[0], half[1]));
  const disc = 1 - smoothstep(0.17 - soft, 0.17 + soft, Math.hypot((u - at[0]) * wide, v - at[1]));
  return (
    0.85 *
    disc *
    smoothstep(-0.006, 0.006, v - ridge(u, 0, seed)) *
    smoothstep(-0.006, 0.006, v - ridge(u, 1, seed))
  );
}

/** Height of a range's crest at u, −1 … 1. */
function ridge(u: number, i: number, seed: number): number {
  const broad = solidNoise(u * (1.1 + 0.3 * i) + 17 * i, i, 3, seed) - 0.5;
  const fine = solidNoise(u * 7 + 5 * i, i, 4, seed) - 0.5;
  return 0.34 - 0.25 * i + 0.75 * broad * (1 - 0.06 * i) + 0.07 * fine;
}
