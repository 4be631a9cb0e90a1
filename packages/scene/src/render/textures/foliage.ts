import { type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Leaves lighter and darker than each other, mottled within. */
export const foliage: Pattern = { value, relief: 0 };

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const leaf = solidNoise(x / scale / 2, y / scale / 2, z / scale / 2, seed);
  const mottle = solidNoise((x * 4) / scale, (y * 4) / scale, (z * 4) / scale, seed + 3) - 0.5;
  return Math.min(1, Math.max(0, leaf * 0.9 + resolved(scale / 4, footprint) * 0.35 * mottle));
}
