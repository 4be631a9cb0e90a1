/** Patterns that furniture has no use for: what the scene's patterns lack for small things. Each gives a share, 0…1. */
import { resolved, smoothstep } from '@escena/scene/pattern';
import { cellDistances, solidNoise } from '@escena/scene/solid-noise';

/** @param u metres @param v metres @param footprint metres a pixel */
export type Grain = (u: number, v: number, footprint: number, seed: number) => number;

const pair = new Float64Array(2);
/** metres between the ribs of a jean's twill */
const rib = 0.0011;

/** Slanting ribs of a dyed warp over an undyed weft, in yarns of uneven thickness, worn a little. */
export const twill: Grain = (u, v, footprint, seed) => {
  const along = (u + 0.7 * v) / rib;
  const ribs = 0.5 + 0.5 * Math.sin(2 * Math.PI * along);
  const yarn = solidNoise(u / rib / 0.9, v / rib / 24, 1, seed) - 0.5;
  const worn = solidNoise(u * 60, v * 60, 2, seed) - 0.5;
  const share =
    0.4 +
    resolved(rib, footprint) * 0.5 * (ribs - 0.5) +
    resolved(2 * rib, footprint) * 0.5 * yarn +
    0.25 * worn;
  return Math.min(1, Math.max(0, share));
};

/** Crystals of two sizes, some dark as mica. */
export const crystals: Grain = (u, v, footprint, seed) => {
  const size = 0.0035;
  const detail = resolved(size, footprint);
  const coarse = solidNoise(u / size, v / size, 0, seed);
  const fine = solidNoise((2.7 * u) / size, (2.7 * v) / size, 4, seed + 1);
  const mica = smoothstep(0.66, 0.74, solidNoise((1.6 * u) / size, (1.6 * v) / size, 9, seed + 2));
  return Math.min(1, Math.max(0, 0.32 + detail * (0.9 * (coarse - 0.5) + 0.5 * (fine - 0.5) + 0.6 * mica)));
};

/** Chips of stone in cement: 1 within a chip, 0 in the cement. */
export const chips: Grain = (u, v, footprint, seed) => {
  const size = 0.016;
  cellDistances(pair, u / size, v / size, 0.5, seed);
  const [first = 0, second = 0] = pair;
  // The way to the border between two chips; their sizes vary with how close the next is.
  const inside = second - first;
  const edge = Math.max(0.02, footprint / size);
  return smoothstep(0.16, 0.16 + 2 * edge, inside) * (1 - smoothstep(0.5, 0.5 + 2 * edge, first));
};

/** Clouds of cement, fine sand and a few pores. */
export const cement: Grain = (u, v, footprint, seed) => {
  const cloud = solidNoise(u * 22, v * 22, 0, seed) + 0.5 * solidNoise(u * 57, v * 57, 3, seed) - 0.75;
  const sand = resolved(0.0012, footprint) * (solidNoise(u * 900, v * 900, 5, seed) - 0.5);
  cellDistances(pair, u * 110, v * 110, 0.3, seed + 7);
  const pore = resolved(0.003, footprint) * (1 - smoothstep(0.08, 0.16, pair[0] ?? 1));
  return Math.min(1, Math.max(0, 0.35 + 0.55 * cloud + 0.3 * sand + 0.5 * pore));
};

/** Scratches of a brush, drawn out along u. */
export const brushed: Grain = (u, v, footprint, seed) => {
  const fine = resolved(0.0005, footprint) * (solidNoise(u * 25, v * 2600, 0, seed) - 0.5);
  const broad = resolved(0.002, footprint) * (solidNoise(u * 12, v * 640, 3, seed) - 0.5);
  const bands = solidNoise(u * 4, v * 120, 6, seed) - 0.5;
  return Math.min(1, Math.max(0, 0.5 + 0.6 * fine + 0.5 * broad + 0.5 * bands));
};
