/** Floors to look at: reflectance by place, in metres. */
import type { Rgb } from '../camera.ts';
import { lattice, solidNoise } from '../render/textures/solid-noise.ts';

export const finishKinds = ['planks', 'planks', 'parquet', 'tiles', 'tiles', 'carpet', 'concrete'] as const;

export interface Finish {
  readonly kind: (typeof finishKinds)[number];
  readonly color: Rgb;
  /** 0…1 from the smallest unit to the largest */
  readonly size: number;
  /** units run along x instead of z */
  readonly turned: boolean;
  /** 0…1 how much of a mirror */
  readonly gloss: number;
  readonly seed: number;
}

/** Reflectance of the floor at (x, z) into `out`. */
export function finishAt(finish: Finish, x: number, z: number, out: Float64Array): void {
  const [along, across] = finish.turned ? [x, z] : [z, x];
  const tone = toneAt(finish, across, along);
  const { color } = finish;
  out[0] = Math.min(0.95, color[0] * tone);
  out[1] = Math.min(0.95, color[1] * tone);
  out[2] = Math.min(0.95, color[2] * tone);
}

function toneAt({ kind, size, seed }: Finish, across: number, along: number): number {
  switch (kind) {
    case 'planks':
      return plank(across, along, { width: 0.09 + 0.13 * size, length: 1.2 + size, seed });
    case 'parquet':
      return herringbone(across, along, { width: 0.06 + 0.05 * size, seed });
    case 'tiles': {
      const side = 0.3 + 0.5 * size;
      const [i, j] = [Math.floor(across / side), Math.floor(along / side)];
      const [u, v] = [across - i * side, along - j * side];
      if (Math.min(u, v) < 0.005) return 0.72;
      const veins = solidNoise(across * 5, along * 5, 0, seed);
      return 0.95 + 0.08 * lattice(i, j, 0, seed) + 0.06 * (veins - 0.5);
    }
    case 'carpet':
      return (
        0.8 +
        0.3 * solidNoise(across * 170, along * 170, 0, seed) +
        0.12 * solidNoise(across * 3, along * 3, 0, seed)
      );
    case 'concrete':
      return (
        0.84 +
        0.22 * solidNoise(across * 1.7, along * 1.7, 0, seed) +
        0.12 * solidNoise(across * 9, along * 9, 0, seed)
      );
  }
}

/** Boards in staggered rows, no two alike, with grain along them. */
function plank(
  across: number,
  along: number,
  { width, length, seed }: { width: number; length: number; seed: number },
): number {
  const row = Math.floor(across / width);
  const shifted = along + length * lattice(row, 0, 0, seed);
  const board = Math.floor(shifted / length);
  if (across - row * width < 0.0025 || shifted - board * length < 0.0025) return 0.55;
  const grain = solidNoise(across * 90, along * 4, board, seed);
  return 0.84 + 0.26 * lattice(row, board, 1, seed) + 0.16 * (grain - 0.5);
}

/** Sticks five times as long as wide, laid at right angles to each other and at 45° to the walls. */
function herringbone(
  across: number,
  along: number,
  { width, seed }: { width: number; seed: number },
): number {
  const u = (across + along) / Math.SQRT2 / width;
  const v = (along - across) / Math.SQRT2 / width;
  const sticks = 5;
  // On each lattice line the pattern shifts by one; of ten cells five belong to a stick along u, five to one along v.
  const phase = (((Math.floor(u) - Math.floor(v)) % (2 * sticks)) + 2 * sticks) % (2 * sticks);
  const flat = phase < sticks;
  const id = flat ? Math.floor(v) : Math.floor(u);
  const start = flat ? Math.floor(u) - phase : Math.floor(v) - (2 * sticks - 1 - phase);
  const edge = flat ? v - Math.floor(v) : u - Math.floor(u);
  const end = flat ? u - start : v - start;
  if (edge < 0.04 || end < 0.04) return 0.62;
  return 0.82 + 0.3 * lattice(id, start, flat ? 1 : 2, seed);
}
