import type { Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/**
 * Creases of cloth and hide that has been sat on, folded, pulled over an edge: −1…0, the lowest along wandering lines some
 * centimetres apart that come and go over the surface.
 */
export function crumple({ x, y, z, seed }: Spot): number {
  const wander = 0.05 * (solidNoise(x * 6, y * 6, z * 6, seed + 21) - 0.5);
  const worn = solidNoise(x * 3.1, y * 3.1, z * 3.1, seed + 22);
  if (worn < 0.38) return 0;
  const fold = solidNoise((x + wander) * 13, (y - wander) * 19, (z + wander) * 16, seed + 23);
  const ridge = 1 - Math.abs(2 * fold - 1);
  const depth = Math.min(1, (worn - 0.38) * 3.5);
  return -depth * ridge ** 5;
}
