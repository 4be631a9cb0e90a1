import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { roundedBox } from './rounded-box.ts';

/**
 * A wooden or upholstered chair seat of `size` (width, thickness, depth), narrower behind, hollowed by `dish` metres;
 * its underside at y = 0.
 */
export function dishedSeat(
  [width, thick, depth]: Vec3,
  form: { readonly dish?: number; readonly crown?: number; readonly narrow?: number } = {},
): BufferGeometry {
  const { dish = 0, crown = 0, narrow = 0.14 } = form;
  return roundedBox([width, thick, depth], {
    radius: Math.min(thick * 0.48, 0.03),
    edges: 2,
    faces: [8, 1, 8],
    deform: ([x, y, z]) => {
      const [u, w] = [(2 * x) / width, (2 * z) / depth];
      const round = 1 - 0.08 * w * w * Math.abs(u);
      const hollow = Math.max(0, 1 - u ** 4) * Math.max(0, 1 - (w + 0.15) ** 4);
      const lift = y > 0 ? (crown - dish) * hollow : 0;
      return [x * (1 - (narrow / 2) * (1 - w)) * round, y + lift, z * (1 - 0.05 * u * u)];
    },
  }).translate(0, thick / 2, 0);
}
