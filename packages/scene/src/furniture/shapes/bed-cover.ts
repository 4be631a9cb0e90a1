import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { slab } from './grid.ts';
import { noise } from './noise.ts';

export interface BedCoverOptions {
  /** the mattress top that it lies on: width along x, and z from head to foot, metres */
  readonly width: number;
  readonly head: number;
  readonly foot: number;
  /** height of the mattress top */
  readonly top: number;
  /** metres that it hangs down over the sides, and over the foot */
  readonly sides: number;
  readonly end: number;
  /** metres of filling */
  readonly loft: number;
  /** metres of the broad folds */
  readonly fold: number;
  /** cells across and along */
  readonly cells: readonly [number, number];
  readonly seed?: number;
}

/** A duvet or bedspread: lies on the mattress, rolls over its edges and hangs in soft folds. */
export function bedCover(options: BedCoverOptions): BufferGeometry {
  const { width, head, foot, top, sides, end, loft, fold, cells, seed = 0 } = options;
  const half = width / 2;
  const layer =
    (lift: number, lively: number) =>
    (u: number, v: number): Vec3 => {
      const a = (u - 0.5) * (width + 2 * sides);
      const b = head + (1 - v) * (foot - head + end);
      const [x, z] = [Math.max(-half, Math.min(half, a)), Math.min(foot, b)];
      const [ex, ez] = [a - x, b - z];
      const over = Math.hypot(ex, ez);
      const [dx, dz] = over > 0 ? [ex / over, ez / over] : [0, 0];
      const bend = 0.07;
      const arc = Math.min(over / bend, Math.PI / 2);
      const hang = Math.max(0, over - (bend * Math.PI) / 2);
      const billow =
        0.55 * noise(a * 2.3, b * 1.7, seed) +
        0.3 * noise(a * 4.6 + 3 * b, b * 3.1, seed + 1) +
        0.15 * noise(a * 11, b * 9 + a * 4, seed + 2);
      const pleat = noise((Math.abs(ex) > Math.abs(ez) ? b : a) * 5.5, seed, seed + 4);
      const limit = Math.min(hang, 0.3) / 0.3;
      const out =
        Math.sin(arc) * (bend * 0.45 + lift) + hang * 0.06 + limit * fold * (1 + 1.5 * pleat) * lively;
      const puffed = lift * Math.cos(arc) + (1 - arc / 2) * fold * (0.6 + billow) * lively;
      return [x + dx * out, top + puffed - (1 - Math.cos(arc)) * bend * 0.9 - hang, z + dz * out];
    };
  return slab(cells[0], cells[1], { front: layer(loft, 1), back: layer(0.004, 0) });
}
