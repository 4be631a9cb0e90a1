import { type Pattern, resolved, smoothstep, type Spot } from './pattern.ts';
import { solidNoise } from './solid-noise.ts';

/** Pile with a border band and a quiet lattice of diamonds. A rug as long as wide counts as round. */
export const rug: Pattern = { value, relief: 0.2 };

function value({ x, y, z, half, scale, footprint, seed }: Spot): number {
  const [long, wide] = half;
  const round = Math.abs(long - wide) < 0.02 * long;
  const edge = round ? long - Math.hypot(x, y) : Math.min(long - Math.abs(x), wide - Math.abs(y));
  const soft = Math.max(0.003, footprint);
  const band = smoothstep(0.07 - soft, 0.07 + soft, edge) * (1 - smoothstep(0.12 - soft, 0.12 + soft, edge));
  const field = smoothstep(0.16 - soft, 0.16 + soft, edge);
  const period = scale * 14;
  const a = Math.abs((x / period) % 1);
  const b = Math.abs((y / period) % 1);
  const diamond = Math.abs(Math.abs(a - 0.5) + Math.abs(b - 0.5) - 0.5);
  const width = 0.035 + footprint / period;
  const line = round ? 0 : field * (1 - smoothstep(width * 0.6, width, diamond));
  const fine = solidNoise(x / 0.006, y / 0.006, z / 0.006, seed) - 0.5;
  const tuft = solidNoise(x / scale, y / scale, z / scale, seed + 3) - 0.5;
  const worn = solidNoise(x / 0.22, y / 0.22, 0, seed + 5) - 0.5;
  const pile = resolved(0.006, footprint) * 0.5 * fine + resolved(scale, footprint) * 0.4 * tuft + 0.2 * worn;
  return Math.min(1, Math.max(0, 0.12 + 0.85 * Math.max(band, 0.75 * line) + 0.5 * pile));
}
