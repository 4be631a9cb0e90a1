import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { pile, rugEdge } from './rug-edge.ts';
import { solidNoise } from './solid-noise.ts';

/** Plain cut pile with one carved line inside the rim and broad waves pressed into the field. */
export const tufted: Pattern = { value, relief: 0.35 };

function value(spot: Spot): number {
  const { x, y, footprint, seed } = spot;
  const edge = rugEdge(spot);
  const soft = Math.max(0.006, footprint);
  const line = 1 - smoothstep(0.008 - soft / 2, 0.008 + soft, Math.abs(edge - 0.11));
  const wave = y * 3 + 0.9 * (solidNoise(x * 1.7, y * 1.7, 0, seed) - 0.5);
  const groove = 1 - smoothstep(0.02, 0.05 + footprint, Math.abs(wave - Math.round(wave)));
  const brushed = solidNoise(x * 3, y * 3, 5, seed) - 0.5;
  return Math.min(
    1,
    Math.max(0, 0.22 + 0.45 * Math.max(line, 0.6 * groove) + 0.35 * brushed + 0.5 * pile(spot)),
  );
}
