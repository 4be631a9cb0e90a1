import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { isRound, pile, rugEdge } from './rug-edge.ts';
import { solidNoise } from './solid-noise.ts';

/** After knotted carpets of Persia: borders with palmettes, corner pieces, a lobed medallion, scrolls in the field. */
export const medallion: Pattern = { value, accent, relief: 0.1 };

function value(spot: Spot): number {
  const edge = rugEdge(spot);
  const soft = Math.max(0.004, spot.footprint);
  const border = between(edge, 0.05, 0.24, soft);
  const field = smoothstep(0.27 - soft, 0.27 + soft, edge);
  const lobes = ring(spot);
  const middle = 1 - smoothstep(1 - soft * 2, 1 + soft * 2, lobes);
  const heart = 1 - smoothstep(0.45 - soft, 0.45 + soft, lobes);
  const corners = field * smoothstep(1 - soft * 2, 1 + soft * 2, corner(spot));
  const worn = 0.8 + 0.3 * (solidNoise(spot.x * 3, spot.y * 3, 0, spot.seed) - 0.5);
  const ground = Math.max(border, field * (middle - heart), corners) * worn;
  return Math.min(1, Math.max(0, 0.06 + 0.9 * ground + 0.2 * pile(spot)));
}

/** Outlines and small flowers in the third colour. */
function accent(spot: Spot): number {
  const { x, y, footprint, seed } = spot;
  const edge = rugEdge(spot);
  const soft = Math.max(0.004, footprint);
  const rules = Math.max(
    between(edge, 0.035, 0.05, soft),
    between(edge, 0.24, 0.262, soft),
    between(edge, 0.075, 0.084, soft),
    between(edge, 0.205, 0.214, soft),
  );
  const lobes = ring(spot);
  const outline = Math.max(between(lobes, 0.95, 1.02, soft * 2), between(lobes, 0.41, 0.46, soft * 2));
  const corners = smoothstep(0.27, 0.28, edge) * between(corner(spot), 0.96, 1.03, soft * 2);
  const vine = solidNoise(Math.abs(x) * 9, Math.abs(y) * 9, 1, seed);
  const scroll = 1 - smoothstep(0.018 + footprint, 0.04 + footprint, Math.abs(vine - 0.5));
  const cell = 0.09;
  const [i, j] = [Math.abs(x) / cell, Math.abs(y) / cell];
  const petals = Math.hypot(i - Math.round(i), j - Math.round(j));
  const turn = Math.atan2(j - Math.round(j), i - Math.round(i));
  const flower = 1 - smoothstep(0.2, 0.28 + footprint / cell, petals * (1.25 - 0.35 * Math.cos(turn * 5)));
  const blossom = (Math.round(i) + Math.round(j)) % 2 === 0 ? flower : 0;
  const fade = Math.max(0, 1 - footprint / 0.03);
  return Math.min(1, Math.max(rules, outline, corners, 0.55 * fade * scroll, 0.75 * fade * blossom) * 0.9);
}

/** 1 on the medallion's lobed rim, less inside. */
function ring({ x, y, half }: Spot): number {
  const [long, wide] = half;
  const angle = Math.atan2(y / wide, x / long);
  const stretch = isRound(half) ? 0.42 : 0.5;
  const reach = 1 + 0.09 * Math.abs(Math.cos(angle * 8)) + 0.28 * Math.abs(Math.cos(angle)) ** 14;
  return Math.hypot(x / (long * stretch), y / (wide * stretch)) / reach;
}

/** More than 1 within the quarter medallions of the corners. */
function corner({ x, y, half }: Spot): number {
  const [long, wide] = half;
  if (isRound(half)) return 0;
  const [u, v] = [(long - 0.27 - Math.abs(x)) / (long * 0.42), (wide - 0.27 - Math.abs(y)) / (wide * 0.52)];
  const angle = Math.atan2(v, u);
  return (1 + 0.08 * Math.abs(Math.cos(angle * 8))) / Math.max(0.2, Math.hypot(u, v));
}

function between(t: number, from: number, to: number, soft: number): number {
  return smoothstep(from - soft, from + soft, t) * (1 - smoothstep(to - soft, to + soft, t));
}
