import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** Growth rings around an axis beside the board, sliced along it, with fibres and pores drawn out along the grain. */
export const wood: Pattern = { value, relief: 0 };

/** metres that boards of a wide surface are about wide */
const board = 0.13;

function value(spot: Spot): number {
  const { x, scale, footprint, half } = spot;
  const width = 2 * half[1];
  if (width < 2 * board) return grain(spot, spot.y, spot.z, spot.seed);
  // Wide tops and fronts are glued from boards of several trees.
  const count = Math.round(width / board);
  const at = ((spot.y + half[1]) / width) * count;
  const index = Math.min(count - 1, Math.max(0, Math.floor(at)));
  const seed = spot.seed + 31 * index;
  const inside = (at - index - 0.5) * (width / count);
  const shift = scale * 2 * (lattice(index, 3, 0, spot.seed) - 0.5);
  const tone = 0.3 * (lattice(index, 1, 0, spot.seed) - 0.5);
  const apart = width / count / 2 - Math.abs(inside);
  const joint = resolved(0.004, footprint) * 0.5 * (1 - smoothstep(0.0003, 0.0011, apart));
  const slide = { ...spot, x: x + 2.7 * lattice(index, 2, 0, spot.seed) };
  return Math.min(1, Math.max(0, grain(slide, inside + shift, spot.z, seed) + tone + joint));
}

/** Grain of one board; y and z from its own middle. */
function grain({ x, scale, footprint }: Spot, y: number, z: number, seed: number): number {
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
