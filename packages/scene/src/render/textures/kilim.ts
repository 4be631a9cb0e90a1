import { type Pattern, smoothstep, type Spot } from './pattern.ts';
import { pile, rugEdge } from './rug-edge.ts';
import { lattice } from './solid-noise.ts';

/** Flat weave in bands across the rug: zigzags, stepped lozenges and plain stripes; a third colour picks some out. */
export const kilim: Pattern = { value, accent, relief: 0.08 };

const band = 0.17;

function value(spot: Spot): number {
  const motif = shape(spot, 0);
  return Math.min(1, Math.max(0, 0.06 + 0.9 * motif + 0.22 * pile(spot)));
}

function accent(spot: Spot): number {
  return shape(spot, 1);
}

/** Coverage of the motifs of one layer (0 second colour, 1 third), 0…1. */
function shape(spot: Spot, layer: 0 | 1): number {
  const { x, y, footprint, seed } = spot;
  const row = Math.floor(x / band + 0.5);
  const across = x / band + 0.5 - row - 0.5;
  // Bands mirror about the middle, as weavers count them.
  const kind = Math.floor(lattice(Math.abs(row), 1, 0, seed) * 4);
  const soft = 0.02 + footprint / band;
  const rule = smoothstep(0.42 - soft, 0.42 + soft, Math.abs(across));
  const edge = rugEdge(spot);
  const border = 1 - smoothstep(0.03 - footprint, 0.03 + footprint, edge);
  const cell = (y / band) * 1.2;
  const at = Math.abs(cell - Math.round(cell)) * 2;
  const stepped = Math.round((1 - at) * 5) / 5;
  const inLayer = (own: 0 | 1, cover: number) => (own === layer ? cover : 0);
  let motif = 0;
  if (kind === 0) motif = inLayer(0, Math.abs(across) * 2 < stepped ? 1 : 0);
  else if (kind === 1) motif = inLayer(1, Math.abs(across) * 2.4 < stepped ? 1 : 0);
  else if (kind === 2) motif = inLayer(0, Math.abs(across + 0.28 - stepped * 0.56) < 0.14 ? 1 : 0);
  else motif = inLayer(row % 2 === 0 ? 1 : 0, Math.abs(across) < 0.24 ? 1 : 0);
  return Math.min(1, Math.max(motif * (1 - rule), inLayer(0, rule), inLayer(0, border)));
}
