import { across, type Pattern, resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Plain weave: threads over and under, uneven yarn that shows as slubs long after single threads are too fine to see. */
export const weave: Pattern = { value, relief: 0.35, creases: 0.0016 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const u = (uv[0] ?? 0) / scale;
  const v = (uv[1] ?? 0) / scale;
  const threads = 0.5 + 0.5 * Math.sin(u * 2 * Math.PI) * Math.sin(v * 2 * Math.PI);
  const warp = solidNoise(u / 26, v / 1.8, 0, seed) - 0.5;
  const weft = solidNoise(u / 1.8, v / 26, 5, seed) - 0.5;
  const slub = resolved(scale * 2.6, footprint) * 0.9 * (warp + weft);
  const broad = solidNoise(u / 30, v / 30, 9, seed) - 0.5;
  return Math.min(
    1,
    Math.max(0, 0.5 + resolved(scale, footprint) * 0.7 * (threads - 0.5) + slub + 0.35 * broad),
  );
}
