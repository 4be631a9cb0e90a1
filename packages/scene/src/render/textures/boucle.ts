import { type Pattern, resolved, type Spot } from './pattern.ts';
import { cellDistances, solidNoise } from './solid-noise.ts';

/** Looped yarn: round lumps of uneven size with dark gaps. */
export const boucle: Pattern = { value, relief: 0.32 };

const pair = new Float64Array(2);

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const warp = 0.6 * solidNoise((x * 0.7) / scale, (y * 0.7) / scale, (z * 0.7) / scale, seed);
  cellDistances(pair, x / scale + warp, y / scale - warp, z / scale + warp, seed);
  const near = pair[0] ?? 0;
  const lump = near * near * 1.3;
  const broad = solidNoise(x / scale / 9, y / scale / 9, z / scale / 9, seed + 3) - 0.5;
  return Math.min(1, Math.max(0, 0.35 + resolved(scale, footprint) * (lump - 0.35) + 0.3 * broad));
}
