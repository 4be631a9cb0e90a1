import { across, type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';

/** Chair cane: strands both ways and across the corners, which leave a lattice of dark eight-sided holes. */
export const cane: Pattern = { value, relief: 0.12 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint } = spot;
  across(spot, uv);
  const u = (uv[0] ?? 0) / scale;
  const v = (uv[1] ?? 0) / scale;
  const a = Math.abs(u - Math.floor(u) - 0.5);
  const b = Math.abs(v - Math.floor(v) - 0.5);
  const soft = 0.05 + footprint / scale;
  const straight = Math.max(a, b);
  const slanted = (a + b) * 0.74;
  const hole = 1 - smoothstep(0.33 - soft, 0.33 + soft, Math.max(straight, slanted));
  const seam = 0.35 * (1 - smoothstep(0.02, 0.05, Math.abs(straight - 0.45)));
  const mean = 0.36;
  return mean + resolved(scale, footprint) * (Math.max(hole, seam) - mean);
}
