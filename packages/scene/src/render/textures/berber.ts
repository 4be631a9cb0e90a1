import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { isRound, pile, rugEdge } from './rug-edge.ts';
import { solidNoise } from './solid-noise.ts';

/** Deep wool pile with a few hand-drawn lines that cross in large lozenges, never quite straight. */
export const berber: Pattern = { value, relief: 0.5 };

function value(spot: Spot): number {
  const { x, y, half, footprint, seed } = spot;
  const period = half[1] * 0.9;
  const drift = 0.07 * (solidNoise(x * 2.2, y * 2.2, 0, seed) - 0.5);
  const shake = 0.018 * (solidNoise(x * 14, y * 14, 1, seed) - 0.5);
  const a = (x * 0.8 + y + drift + shake) / period;
  const b = (x * 0.8 - y - drift + shake) / period;
  const line = Math.min(nearest(a), nearest(b)) * period;
  const thick = 0.011 + 0.006 * solidNoise(x * 9, y * 9, 2, seed);
  const soft = Math.max(0.006, footprint);
  const drawn = (1 - smoothstep(thick - soft, thick + soft, line)) * (isRound(half) ? 0.85 : 1);
  const inside = smoothstep(0.03, 0.05, rugEdge(spot));
  return Math.min(1, Math.max(0, 0.1 + 0.85 * drawn * inside + 0.45 * pile(spot)));
}

/** Distance to the nearest whole number. */
function nearest(t: number): number {
  return Math.abs(t - Math.round(t));
}
