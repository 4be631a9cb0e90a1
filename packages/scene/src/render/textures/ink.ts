import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { lattice, solidNoise } from './solid-noise.ts';

/** One dry brush stroke drawn round in a ring that does not quite close, on paper. */
export const ink: Pattern = { value, relief: 0 };

function value({ x, y, half, footprint, seed }: Spot): number {
  const [long, wide] = half;
  const unit = Math.min(long, wide);
  const turn = lattice(1, 0, 0, seed) * 2 * Math.PI;
  const [u, v] = [x / unit - 0.12 * (lattice(2, 0, 0, seed) - 0.5), y / unit];
  const angle = Math.atan2(v, u) + turn;
  const t = angle / (2 * Math.PI) - Math.floor(angle / (2 * Math.PI));
  const wobble = 0.05 * (solidNoise(Math.cos(angle) * 1.3 + 4, Math.sin(angle) * 1.3, 1, seed) - 0.5);
  const from = Math.abs(Math.hypot(u, v) - 0.58 - wobble);
  const thick = 0.035 + 0.085 * Math.sin(Math.PI * Math.min(1, t * 1.1 + 0.1)) ** 0.7;
  const soft = Math.max(0.012, footprint / unit);
  const stroke = (1 - smoothstep(thick - soft, thick + soft, from)) * (1 - smoothstep(0.93, 0.96, t));
  // The brush runs dry towards the end: hairs leave lines of bare paper.
  const hairs = solidNoise(Math.hypot(u, v) * 55, t * 3, 6, seed);
  const dry = smoothstep(0.45, 0.95, t) * smoothstep(0.4, 0.62, hairs);
  return Math.min(1, Math.max(0, stroke * (1 - 0.9 * dry) + 0.03));
}
