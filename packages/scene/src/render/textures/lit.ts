import { type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/**
 * A shade around a bulb in the part's middle: what a wall at that distance and slant misses of the light that its
 * nearest point gets (inverse square times cosine), and the slubs of its cloth against the light.
 */
export const lit: Pattern = { value, relief: 0 };

function value({ x, y, z, half, scale, footprint, seed }: Spot): number {
  const [a, b, c] = half;
  // Shades are round: their axis is the extent that has no twin.
  const upright = a - b < b - c;
  const along = upright ? z : x;
  const radius = upright ? Math.hypot(x, y) : Math.hypot(y, z);
  const nearest = 0.88 * (upright ? (a + b) / 2 : (b + c) / 2);
  const reached = Math.min(1, (nearest / Math.max(1e-6, Math.hypot(radius, along))) ** 3);
  const slub =
    solidNoise(x / scale / 20, y / scale, z / scale / 20, seed) +
    solidNoise(x / scale, y / scale / 20, z / scale, seed);
  const cloth = resolved(scale, footprint) * 0.16 * (slub - 1);
  return Math.min(1, Math.max(0, 1 - reached + cloth));
}
