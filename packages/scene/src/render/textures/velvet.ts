import { across, type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Cut pile: lighter where hands and heads have brushed it the other way, in soft streaks. */
export const velvet: Pattern = { value, relief: 0, creases: 0.0012 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const u = (uv[0] ?? 0) / scale;
  const v = (uv[1] ?? 0) / scale;
  const brushed = solidNoise(u * 0.35, v * 0.9, spot.z / scale, seed) - 0.5;
  const streak = solidNoise(u * 1.2, v * 4, 3, seed + 5) - 0.5;
  const pile = solidNoise(u * 40, v * 40, 7, seed + 9) - 0.5;
  return Math.min(
    1,
    Math.max(
      0,
      0.42 +
        1.1 * brushed +
        resolved(scale / 3, footprint) * 0.35 * streak +
        resolved(scale / 30, footprint) * 0.3 * pile,
    ),
  );
}
