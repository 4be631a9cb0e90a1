import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** Abstract art: a few flat overlapping discs and hills in tones between two inks, one disc in a third, grained as screen prints are. */
export const print: Pattern = { value, accent, relief: 0 };

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
  const grain = solidNoise(x * 900, y * 900, 0, seed + 4) + solidNoise(x * 160, y * 160, 1, seed + 5) - 1;
  const worn = resolved(0.002, footprint) * 0.12 * grain + 0.06 * (solidNoise(x * 9, y * 9, 2, seed) - 0.5);
  return Math.min(1, Math.max(0, inside * (tone + worn * tone)));
}

/** The disc in the third colour, over all others. */
function accent({ x, y, half, footprint, seed }: Spot): number {
  const [long, wide] = half;
  const [cx, cy] = [0.9 * (lattice(7, 2, 0, seed) - 0.5), 0.9 * (lattice(7, 3, 0, seed) - 0.5)];
  const size = 0.24 + 0.14 * lattice(7, 4, 0, seed);
  const blur = Math.max(0.0015, footprint) / wide;
  return 0.95 * smoothstep(-blur, blur, size - Math.hypot((x / long - cx) * (long / wide), y / wide - cy));
}
