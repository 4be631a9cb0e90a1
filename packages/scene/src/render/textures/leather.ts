import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { cellDistances, solidNoise } from './solid-noise.ts';

/** Hide: fine creased grain and the uneven tone of wear. */
export const leather: Pattern = { value, relief: 0.03, creases: 0.0014 };

const pair = new Float64Array(2);

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const grain = scale / 4;
  const detail = resolved(grain, footprint);
  let crease = 0.3;
  if (detail > 0) {
    cellDistances(pair, x / grain, y / grain, z / grain, seed);
    crease = 1 - smoothstep(0.02, 0.28, (pair[1] ?? 0) - (pair[0] ?? 0));
  }
  const wear = solidNoise(x / scale / 6, y / scale / 6, z / scale / 6, seed) - 0.5;
  const mottle = solidNoise(x / scale, y / scale, z / scale, seed + 5) - 0.5;
  return Math.min(1, Math.max(0, 0.3 + detail * 0.8 * (crease - 0.3) + 0.7 * wear + 0.25 * mottle));
}
