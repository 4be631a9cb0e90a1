import { across, type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Basket weave: round strands over and under each other, darker where they dive. */
export const wicker: Pattern = { value, relief: 0.45 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const u = (uv[0] ?? 0) / scale;
  const v = (uv[1] ?? 0) / scale / 0.55;
  const i = Math.floor(u);
  const j = Math.floor(v);
  const over = (i + j) % 2 === 0;
  const along = u - i - 0.5;
  const side = v - j - 0.5;
  const round = over ? 1 - 4 * side * side * 0.8 - along * along : 0.25 - 3 * along * along + 0.2 * side;
  const strand = solidNoise(u * 0.4, j * 3.7, 0, seed) - 0.5;
  const tone = solidNoise(u / 14, v / 14, 5, seed) - 0.5;
  const dark = Math.min(1, Math.max(0, 1 - round));
  const mean = 0.55;
  return Math.min(
    1,
    Math.max(0, mean + resolved(scale, footprint) * (dark - mean) + 0.35 * strand + 0.3 * tone),
  );
}
