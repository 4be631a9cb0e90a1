import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { tube } from './tube.ts';

/** A straight round bar from a point to another; `radius` in metres, or [at the start, at the end]. */
export function rod(
  from: Vec3,
  to: Vec3,
  radius: number | readonly [start: number, end: number],
): BufferGeometry {
  if (typeof radius === 'number') return tube([from, to], { radius, sides: 12, steps: 1 });
  const [start, end] = radius;
  return tube([from, to], { radius: (t) => start + (end - start) * t, sides: 12, steps: 4 });
}
