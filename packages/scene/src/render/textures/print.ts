import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** Abstract art: a few flat overlapping discs and hills in tones between two inks, on paper with a margin. */
export const print: Pattern = { value, relief: 0 };

const shapes = 5;

function value({ x, y, half, footprint, seed }: Spot): number {
  const [long, wide] = half;
  const soft = Math.max(0.0015, footprint);
  const margin = Math.min(long - Math.abs(x), wide - Math.abs(y));
  const inside = smoothstep(0.13 * wide - soft, 0.13 * wide + soft, margin);
  const u = x / long;
  const v = y / wide;
  const blur = soft / wide;
  let tone = 0.14;
  for (let i = 0; i < shapes; i++) {
    const ink = 0.25 + 0.75 * lattice(i, 1, 0, seed);
    const cx = 1.2 * (lattice(i, 2, 0, seed) - 0.5);
    const cy = 1.2 * (lattice(i, 3, 0, seed) - 0.5);
    const size = 0.2 + 0.32 * lattice(i, 4, 0, seed);
    const hill = cx + 0.5 * (solidNoise(v * 1.6 + 9 * i, i, 0, seed) - 0.5) - u;
    const disc = size - Math.hypot((u - cx) * (long / wide), v - cy);
    const cover = smoothstep(-blur, blur, i % 2 === 0 ? disc : hill);
    tone += cover * (ink - tone) * (i % 2 === 0 ? 0.95 : 0.7);
  }
  return inside * tone;
}
