/**
 * Ray–scene intersection over a FlatScene: stack traversal, near child first, Möller–Trumbore triangles (1997).
 * Plain loops over typed arrays and no allocation: this is where nearly all the time goes. `?? 0` satisfies
 * noUncheckedIndexedAccess; the compiler drops it, as in-bounds loads of typed arrays are always numbers.
 */
import type { FlatScene } from './flat-scene.ts';

export interface Intersector {
  /** of the last `closest` that hit: distance and barycentrics (u, v) of corners 1 and 2 */
  readonly hit: Float64Array;
  /** rays cast so far */
  readonly rays: () => number;
  /** index of the nearest triangle (either side) within (1e-5, far), or −1; `d` must be a unit vector */
  closest(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): number;
  /** whether anything lies within (1e-5, far); a see-through sheet counts by chance, as often as it stops light */
  occluded(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): boolean;
}

const near = 1e-5;
const stackDepth = 128;

/** An intersector with its own stack: one a thread. */
export function createIntersector(scene: FlatScene): Intersector {
  const nodes = scene.nodes;
  const refs = new Int32Array(nodes.buffer);
  const { triangles, passing } = scene;
  const stack = new Int32Array(stackDepth);
  const entry = new Float64Array(stackDepth);
  const hit = new Float64Array(3);
  const counter = new Float64Array(1);
  const empty = nodes.length === 0;

  function trace(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    far: number,
    any: boolean,
  ): number {
    counter[0] = (counter[0] ?? 0) + 1;
    if (empty) return -1;
    const ix = 1 / (dx > -1e-20 && dx < 1e-20 ? 1e-20 : dx);
    const iy = 1 / (dy > -1e-20 && dy < 1e-20 ? 1e-20 : dy);
    const iz = 1 / (dz > -1e-20 && dz < 1e-20 ? 1e-20 : dz);
    // Offsets of the near and far plane within a box, by the direction's sign.
    const nx = ix < 0 ? 3 : 0;
    const ny = iy < 0 ? 4 : 1;
    const nz = iz < 0 ? 5 : 2;
    const fx = 3 - nx;
    const fy = 5 - ny;
    const fz = 7 - nz;
    let best = -1;
    let bestU = 0;
    let bestV = 0;
    let top = 0;
    let ref = 0;
    for (;;) {
      if (ref >= 0) {
        const at = ref << 4;
        let t0 = ((nodes[at + nx] ?? 0) - ox) * ix;
        let q = ((nodes[at + ny] ?? 0) - oy) * iy;
        if (q > t0) t0 = q;
        q = ((nodes[at + nz] ?? 0) - oz) * iz;
        if (q > t0) t0 = q;
        let e0 = ((nodes[at + fx] ?? 0) - ox) * ix;
        q = ((nodes[at + fy] ?? 0) - oy) * iy;
        if (q < e0) e0 = q;
        q = ((nodes[at + fz] ?? 0) - oz) * iz;
        if (q < e0) e0 = q;
        let t1 = ((nodes[at + 6 + nx] ?? 0) - ox) * ix;
        q = ((nodes[at + 6 + ny] ?? 0) - oy) * iy;
        if (q > t1) t1 = q;
        q = ((nodes[at + 6 + nz] ?? 0) - oz) * iz;
        if (q > t1) t1 = q;
        let e1 = ((nodes[at + 6 + fx] ?? 0) - ox) * ix;
        q = ((nodes[at + 6 + fy] ?? 0) - oy) * iy;
        if (q < e1) e1 = q;
        q = ((nodes[at + 6 + fz] ?? 0) - oz) * iz;
        if (q < e1) e1 = q;
        const in0 = t0 <= e0 * 1.0000004 && e0 > 0 && t0 < far;
        const in1 = t1 <= e1 * 1.0000004 && e1 > 0 && t1 < far;
        if (in0) {
          ref = refs[at + 12] ?? 0;
          if (in1) {
            if (t1 < t0) {
              stack[top] = ref;
              entry[top++] = t0;
              ref = refs[at + 13] ?? 0;
            } else {
              stack[top] = refs[at + 13] ?? 0;
              entry[top++] = t1;
            }
          }
          continue;
        }
        if (in1) {
          ref = refs[at + 13] ?? 0;
          continue;
        }
      } else {
        const code = -1 - ref;
        const first = code >> 6;
        const last = first + (code & 63);
        for (let i = first; i < last; i++) {
          const k = i * 9;
          const ax = triangles[k + 3] ?? 0;
          const ay = triangles[k + 4] ?? 0;
          const az = triangles[k + 5] ?? 0;
          const bx = triangles[k + 6] ?? 0;
          const by = triangles[k + 7] ?? 0;
          const bz = triangles[k + 8] ?? 0;
          const px = dy * bz - dz * by;
          const py = dz * bx - dx * bz;
          const pz = dx * by - dy * bx;
          const det = ax * px + ay * py + az * pz;
          if (det > -1e-14 && det < 1e-14) continue;
          const inverse = 1 / det;
          const sx = ox - (triangles[k] ?? 0);
          const sy = oy - (triangles[k + 1] ?? 0);
          const sz = oz - (triangles[k + 2] ?? 0);
          const u = (sx * px + sy * py + sz * pz) * inverse;
          if (u < 0 || u > 1) continue;
          const qx = sy * az - sz * ay;
          const qy = sz * ax - sx * az;
          const qz = sx * ay - sy * ax;
          const v = (dx * qx + dy * qy + dz * qz) * inverse;
          if (v < 0 || u + v > 1) continue;
          const t = (bx * qx + by * qy + bz * qz) * inverse;
          if (t <= near || t >= far) continue;
          if (any) {
            const passes = passing[i] ?? 0;
            // Chance by where the ray hits: the same for any thread.
            if (passes > 0 && ((9973 * t + 7919 * u + 6971 * v) % 1) * 255 < passes) continue;
            return i;
          }
          far = t;
          best = i;
          bestU = u;
          bestV = v;
        }
      }
      do {
        if (top === 0) {
          if (best >= 0) {
            hit[0] = far;
            hit[1] = bestU;
            hit[2] = bestV;
          }
          return best;
        }
        top--;
      } while ((entry[top] ?? 0) >= far);
      ref = stack[top] ?? 0;
    }
  }

  return {
    hit,
    rays: () => counter[0] ?? 0,
    closest: (ox, oy, oz, dx, dy, dz, far) => trace(ox, oy, oz, dx, dy, dz, far, false),
    occluded: (ox, oy, oz, dx, dy, dz, far) => trace(ox, oy, oz, dx, dy, dz, far, true) >= 0,
  };
}
