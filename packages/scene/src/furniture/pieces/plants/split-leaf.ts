import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import { grid } from '../../shapes/grid.ts';

export interface SplitLeafShape {
  /** metres from the stalk's end to the tip */
  readonly length: number;
  /** lobes on each side; few on young leaves */
  readonly lobes: number;
  /** radians that the blade arches from stalk to tip */
  readonly arch: number;
  /** shifts the slits of one leaf against those of another */
  readonly phase: number;
}

/** how far out along a lobe, 0…1, its slits begin */
const root = 0.36;

/**
 * A blade of a Swiss cheese plant from its stalk's end at the origin along +z, upper face up: heart-shaped, lobes fanning
 * from the midrib, apart from each other beyond their roots. One sheet a lobe, seen from both sides.
 */
export function splitLeaf({ length, lobes, arch, phase }: SplitLeafShape): BufferGeometry[] {
  return [-1, 1].flatMap((side) =>
    Array.from({ length: lobes }, (_, i) => {
      const [from, to] = [i / lobes, (i + 1) / lobes];
      const last = i === lobes - 1;
      const slit = (0.13 + 0.07 * Math.sin(phase + i * 2.3 + side)) * (last ? 0.4 : 1);
      return grid(4, 7, (u, v): Vec3 => {
        const out = v ** 0.85;
        const opening = out < root ? 0 : ((out - root) / (1 - root)) ** 0.6;
        // A lobe narrows beyond its root and ends round.
        const around = 1 - 0.55 * Math.max(0, (out - 0.78) / 0.22) ** 2.2;
        const middle = (from + to) / 2;
        const t = middle + (u - 0.5) * (to - from) * (1 - 2 * slit * opening * (lobes / 6)) * around;
        return blade({ t, out: out * (1 - 0.05 * (2 * u - 1) ** 2 * opening), side, length, arch });
      });
    }),
  );
}

/** The point at share `t` along the midrib (0 behind the stalk, 1 at the tip) and `out` of the way to the rim. */
function blade(at: { t: number; out: number; side: number; length: number; arch: number }): Vec3 {
  const { t, out, side, length, arch } = at;
  // Veins leave the midrib backwards at the base and lean ever more to the tip.
  const angle = (0.78 - 0.8 * t) * Math.PI;
  const reach = length * 0.52 * (0.74 + 0.42 * Math.sin(Math.PI * Math.min(1, t * 1.1)) - 0.2 * t);
  const base = length * (0.04 + 0.62 * t);
  const x = Math.sin(angle) * reach * out;
  const z = base + Math.cos(angle) * reach * out;
  const valley = 0.2 * x - (0.75 * (x * x)) / length;
  const bend = (arch * Math.max(0, z)) / length;
  const down = arch > 0 ? (length * (1 - Math.cos(bend))) / arch : 0;
  const along = arch > 0 && z > 0 ? (length * Math.sin(bend)) / arch : z;
  return [side * x, valley - down - 0.25 * length * out * out * Math.abs(Math.sin(angle)) * 0.5, along];
}
