import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { cellDistances, solidNoise } from './solid-noise.ts';

/** Banded limestone: wavering beds of two tones with small drawn-out pits. */
export const travertine: Pattern = { value, relief: 0.01 };

const pair = new Float64Array(2);

function value({ x, y, z, scale, footprint, seed }: Spot): number {
  const u = x / scale;
  const v = (y + z * 0.6) / scale;
  const waver = solidNoise(u * 0.8, v * 1.2, z / scale, seed) - 0.5;
  const bed = v * 4 + 1.6 * waver;
  const bands =
    0.6 * solidNoise(u * 0.15, bed, 0, seed + 1) + 0.4 * solidNoise(u * 0.5, bed * 3.1, 2, seed + 2);
  const pore = scale / 14;
  let pit = 0;
  const detail = resolved(pore, footprint);
  if (detail > 0) {
    cellDistances(pair, x / pore / 4, y / pore, z / pore, seed + 3);
    const porous = smoothstep(0.45, 0.75, solidNoise(u * 0.7, bed * 1.3, 8, seed + 4));
    pit = porous * (1 - smoothstep(0.12, 0.24, pair[0] ?? 1)) * detail;
  }
  return Math.min(1, Math.max(0, 0.08 + 0.62 * bands * bands + 0.75 * pit));
}
