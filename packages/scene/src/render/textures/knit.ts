import { across, type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Chunky stocking stitch: columns of Vs with dark gaps between the loops. */
export const knit: Pattern = { value, relief: 0.5 };

const uv = new Float64Array(2);

function value(spot: Spot): number {
  const { scale, footprint, seed } = spot;
  across(spot, uv);
  const u = (uv[0] ?? 0) / scale;
  const v = (uv[1] ?? 0) / scale;
  const column = Math.abs(u - Math.floor(u) - 0.5) * 2;
  const row = v * 1.5 + 0.55 * column;
  const along = Math.abs(row - Math.floor(row) - 0.5) * 2;
  const loop = Math.max(smoothstep(0.55, 1, along), smoothstep(0.72, 1, column) * 0.9, 1 - column * 4);
  const yarn = solidNoise(u * 9, row * 5, 0, seed) - 0.5;
  const broad = solidNoise(u / 9, v / 9, 4, seed) - 0.5;
  const detail = resolved(scale, footprint);
  return Math.min(1, Math.max(0, 0.36 + detail * (loop - 0.36 + 0.25 * yarn) + 0.2 * broad));
}
