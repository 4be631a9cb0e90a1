import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { cellDistances, solidNoise } from './solid-noise.ts';

/** Fired clay: clouds where the glaze lies thicker, iron specks that burnt through it. */
export const stoneware: Pattern = { value, relief: 0.006 };

const pair = new Float64Array(2);

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const cloud =
    solidNoise(x / scale / 4, y / scale / 4, z / scale / 4, seed) +
    0.5 * solidNoise(x / scale, y / scale, z / scale, seed + 1);
  const detail = resolved(scale / 10, footprint);
  let speck = 0.03;
  if (detail > 0) {
    const cell = scale / 4;
    cellDistances(pair, x / cell, y / cell, z / cell, seed + 2);
    const size = 0.2 * solidNoise((x * 3) / scale, (y * 3) / scale, (z * 3) / scale, seed + 3);
    speck += detail * (1 - smoothstep(size * 0.6, size, pair[0] ?? 1) - speck);
  }
  return Math.min(1, Math.max(0, 0.4 * (cloud / 1.5) + 0.6 * speck));
}
