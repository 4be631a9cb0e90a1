import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { grid } from './grid.ts';

export interface LeafShape {
  readonly length: number;
  readonly width: number;
  /** where along the leaf it is widest, 0…1 */
  readonly belly?: number;
  /** radians that the leaf bends down from base to tip */
  readonly droop?: number;
  /** 0 flat … 1 folded along the midrib */
  readonly fold?: number;
  /** metres of waviness along the rim */
  readonly ruffle?: number;
  readonly phase?: number;
  /** cells across and along */
  readonly cells?: readonly [number, number];
}

/** One leaf from its base at the origin along +z, its upper face up; a single sheet seen from both sides. */
export function leaf(shape: LeafShape): BufferGeometry {
  const {
    length,
    width,
    belly = 0.5,
    droop = 0.6,
    fold = 0.25,
    ruffle = 0,
    phase = 0,
    cells = [6, 9],
  } = shape;
  const power = Math.log(0.5) / Math.log(belly);
  return grid(cells[0], cells[1], (u, v): Vec3 => {
    const s = 2 * u - 1;
    const half = (width / 2) * Math.sin(Math.PI * Math.max(0.004, Math.min(0.998, v)) ** power) ** 0.8;
    const bend = droop * v;
    const along = length * (droop === 0 ? v : Math.sin(bend) / droop);
    const down = length * (droop === 0 ? 0 : (1 - Math.cos(bend)) / droop);
    const lift = fold * Math.abs(s) * half + ruffle * Math.abs(s) * Math.sin(v * 17 + phase + s);
    return [-s * half * (1 - 0.2 * fold), lift - down, along + lift * Math.sin(bend)];
  });
}
