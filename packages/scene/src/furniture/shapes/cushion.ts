import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { noise } from './noise.ts';
import { roundedBox } from './rounded-box.ts';
import { tube } from './tube.ts';

export interface CushionOptions {
  /** metres that the top (and, a third of it, the underside) rises in the middle */
  readonly crown?: number;
  readonly radius?: number;
  /** metres of the dent that people have left in the top */
  readonly sag?: number;
  /** buttons pulled into the top: how many along x and along z */
  readonly tufts?: readonly [columns: number, rows: number];
  readonly seed?: number;
}

/**
 * A box cushion, puffed: crowned top, bulging sides, slightly uneven. `size` is width, height, depth in metres with
 * the crown counted in; it lies with its underside at y = 0.
 */
export function cushion(size: Vec3, options: CushionOptions = {}): BufferGeometry {
  const { crown = 0.03, radius = Math.min(...size) * 0.34, sag = 0, seed = 0, tufts } = options;
  const [width, height, depth] = size;
  const body = height - crown * 1.33;
  const bulge = Math.min(0.014, body * 0.09);
  const deform = ([x, y, z]: Vec3): Vec3 => {
    const [u, v, w] = [(2 * x) / width, (2 * y) / body, (2 * z) / depth];
    const dome = Math.max(0, 1 - Math.abs(u) ** 3) * Math.max(0, 1 - Math.abs(w) ** 3);
    const dent = sag * Math.exp(-((u * 1.6) ** 2 + (w * 1.6 - 0.2) ** 2));
    const wrinkle = 0.0035 * noise(x * 9, z * 9, seed) + 0.002 * noise(x * 23, z * 17, seed + 1);
    const pulled = tufts ? tuftDepth((u + 1) / 2, (w + 1) / 2, tufts) : 0;
    const lift = v > 0 ? v * (crown * dome - dent - pulled + wrinkle * dome) : v * crown * 0.33 * dome;
    const swell = bulge * Math.max(0, 1 - v * v);
    return [x * (1 - (2 * bulge) / width) + u * swell, y + lift, z * (1 - (2 * bulge) / depth) + w * swell];
  };
  const geometry = roundedBox([width, body, depth], {
    radius,
    faces: tufts ? [10, 1, 8] : [6, 1, 6],
    edges: 3,
    deform,
  });
  return geometry.translate(0, body / 2 + crown * 0.33, 0);
}

/** Metres that buttons at the cell centres of a columns × rows grid pull the cloth in; s, t ∈ [0, 1]. */
function tuftDepth(s: number, t: number, [columns, rows]: readonly [number, number]): number {
  const [a, b] = [s * columns - 0.5, t * rows - 0.5];
  const distance = Math.hypot(a - Math.round(a), b - Math.round(b));
  return 0.02 * Math.exp(-((distance / 0.16) ** 2)) + 0.006 * Math.exp(-((distance / 0.4) ** 2));
}

/** The welt around a box cushion's edge: a cord along a rounded rectangle of `width` × `depth` at height y. */
export function piping(width: number, depth: number, place: { y: number; corner: number }): BufferGeometry {
  const { y, corner } = place;
  const [x, z] = [width / 2, depth / 2];
  const path: Vec3[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    const [sx, sz] = [quarter === 0 || quarter === 3 ? 1 : -1, quarter < 2 ? 1 : -1];
    for (let i = 0; i <= 3; i++) {
      const angle = ((quarter + i / 3) * Math.PI) / 2;
      path.push([
        sx * (x - corner) + corner * Math.cos(angle),
        y,
        sz * (z - corner) + corner * Math.sin(angle),
      ]);
    }
  }
  return tube(path, { radius: 0.0045, sides: 4, steps: 36, closed: true });
}
