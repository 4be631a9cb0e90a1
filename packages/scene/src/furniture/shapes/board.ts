import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { roundedBox } from './rounded-box.ts';

/** A sawn board or bar, `size` (width, height, depth) about the point `at`, its edges eased by `radius`; metres. */
export function board(size: Vec3, at: Vec3, radius = 0.003): BufferGeometry {
  return roundedBox(size, { radius, edges: radius > 0.008 ? 3 : radius > 0.0045 ? 2 : 1 }).translate(...at);
}
