import { across, type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Gingham: two sets of bands woven across each other, half strong where only one runs. */
export const check: Pattern = { value, relief: 0, creases: 0.0014 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const soft = 0.05 + footprint / scale;
  const warp = band((uv[0] ?? 0) / scale, soft);
  const weft = band((uv[1] ?? 0) / scale, soft);
  const yarn =
    resolved(0.006, footprint) *
    0.2 *
    (solidNoise((uv[0] ?? 0) / 0.002, (uv[1] ?? 0) / 0.002, 0, seed) - 0.5);
  const mean = 0.5;
  return Math.min(1, Math.max(0, mean + resolved(scale, footprint) * ((warp + weft) / 2 - mean) + yarn));
}

function band(t: number, soft: number): number {
  return smoothstep(0.5 - soft, 0.5 + soft, Math.abs(t - Math.floor(t) - 0.5) * 2);
}
