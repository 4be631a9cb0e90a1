import { type Pattern, resolved, type Spot } from './pattern.ts';
import { isRound } from './rug-edge.ts';
import { solidNoise } from './solid-noise.ts';

/** Thick braids sewn side by side: straight on a rectangle, in a spiral on a round. */
export const jute: Pattern = { value, relief: 0.5 };

function value({ x, y, z, half, scale, footprint, seed }: Spot): number {
  const round = isRound(half);
  const radius = Math.hypot(x, y);
  const turn = Math.atan2(y, x) / (2 * Math.PI);
  const side = round ? radius / scale + turn : y / scale;
  const along = round ? turn * Math.max(1, Math.floor(side)) * 5 : x / scale / 1.3;
  const row = Math.floor(side);
  const from = Math.abs(side - row - 0.5) * 2;
  const plait = Math.abs(2 * (along + from * 0.5 - Math.floor(along + from * 0.5)) - 1);
  const gap = from ** 5;
  const strand = 0.55 * (1 - plait) ** 3;
  const tone = solidNoise(row * 7.3, along * 0.08, 0, seed) - 0.5;
  const fibre = solidNoise(x / 0.004, y / 0.004, z / 0.004, seed + 2) - 0.5;
  const mean = 0.36;
  const detail = resolved(scale, footprint) * (Math.max(gap, strand) - mean);
  return Math.min(1, Math.max(0, mean + detail + 0.4 * tone + resolved(0.004, footprint) * 0.4 * fibre));
}
