/** Ray–scene intersection over a FlatScene, by the kernel; counts the rays. */
import type { FlatScene } from './flat-scene.ts';
import { openKernel } from './kernel.ts';

export interface Intersector {
  /** of the last `closest` that hit: distance and barycentrics (u, v) of corners 1 and 2 */
  readonly hit: Float32Array;
  /** rays cast so far */
  readonly rays: () => number;
  /** slot of the nearest triangle (either side) within (1e-5, far), or −1; `d` must be a unit vector */
  closest(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): number;
  /** whether anything lies within (1e-5, far); a see-through sheet counts by chance, as often as it stops light */
  occluded(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): boolean;
}

export function createIntersector({ tree }: FlatScene): Intersector {
  const { trace, hit } = openKernel(tree);
  let rays = 0;
  return {
    hit,
    rays: () => rays,
    closest(ox, oy, oz, dx, dy, dz, far) {
      rays++;
      return trace(ox, oy, oz, dx, dy, dz, far, 0);
    },
    occluded(ox, oy, oz, dx, dy, dz, far) {
      rays++;
      return trace(ox, oy, oz, dx, dy, dz, far, 1) >= 0;
    },
  };
}
