import { resolved, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Metres from a rug's rim, inwards. A rug as long as wide counts as round. */
export function rugEdge({ x, y, half }: Spot): number {
  const [long, wide] = half;
  return isRound(half) ? long - Math.hypot(x, y) : Math.min(long - Math.abs(x), wide - Math.abs(y));
}

export function isRound([long, wide]: readonly [number, number, number]): boolean {
  return Math.abs(long - wide) < 0.02 * long;
}

/** Uneven pile about 0: tufts where they can be seen, and wear. */
export function pile({ x, y, z, scale, footprint, seed }: Spot): number {
  const fine = solidNoise(x / 0.006, y / 0.006, z / 0.006, seed) - 0.5;
  const tuft = solidNoise(x / scale, y / scale, z / scale, seed + 3) - 0.5;
  const worn = solidNoise(x / 0.22, y / 0.22, 0, seed + 5) - 0.5;
  return resolved(0.006, footprint) * 0.5 * fine + resolved(scale, footprint) * 0.4 * tuft + 0.2 * worn;
}
