import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Growth rings around an axis beside the board, sliced along it, with fibres and pores drawn out along the grain. */
export const wood: Pattern = { value, relief: 0 };

function value(spot: Spot): number {
  const { x, y, z, scale, footprint, seed } = spot;
  const wander = solidNoise(x * 1.3, y * 5, z * 5, seed) - 0.5;
  // The heart of the tree lies under the board and is not quite parallel to it.
  const radius = Math.hypot(y + 0.04 * wander + 0.03 * x, (z + 3.2 * scale) * 1.4) + 0.5 * scale * wander;
  const ring = (radius / scale) * 1.7;
  const phase = ring - Math.floor(ring);
  // Early wood turns slowly into late wood, which ends at once.
  const late = smoothstep(0.25, 0.9, phase) * (1 - smoothstep(0.93, 1, phase));
  const rings = 0.4 + resolved(scale * 0.6, footprint) * (late - 0.4);
  const fibre = solidNoise(x * 9, y * 260, z * 260, seed + 7) - 0.5;
  const streak = solidNoise(x * 1.7, y * 38, z * 38, seed + 13) - 0.5;
  const fine = resolved(0.004, footprint) * 0.35 * fibre + resolved(0.026, footprint) * 0.55 * streak;
  return Math.min(1, Math.max(0, 0.62 * rings + 0.18 + fine));
}
