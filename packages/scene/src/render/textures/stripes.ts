import { across, type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Woven bands across the shorter side, with soft edges of yarn. */
export const stripes: Pattern = { value, relief: 0, creases: 0.0014 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const u = uv[0] ?? 0;
  const v = uv[1] ?? 0;
  const phase = Math.abs(u / scale - Math.floor(u / scale) - 0.5) * 2;
  const soft = 0.06 + footprint / scale;
  const band = smoothstep(0.5 - soft, 0.5 + soft, phase);
  const yarn = resolved(0.008, footprint) * (solidNoise(u / 0.002, v / 0.02, 0, seed) - 0.5) * 0.25;
  return Math.min(1, Math.max(0, 0.5 + resolved(scale, footprint) * (band - 0.5) + yarn));
}
