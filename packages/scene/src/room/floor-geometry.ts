import { type Camera, floorPoint } from '../camera.ts';
import { type Foot, isBehind } from './fit-box.ts';

/** metres: beyond, a pixel covers too much floor to be placed on */
export const farthestFloor = 10;

/** Square metres of floor a pixel would cover, for a camera at 1.4 m. */
export function groundArea(camera: Camera): Float32Array {
  const { width, height } = camera;
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const a = floorPoint(camera, x, y);
      const b = floorPoint(camera, x + 1, y);
      const c = floorPoint(camera, x, y + 1);
      if (!a || !b || !c || Math.hypot(a[0], a[1]) > farthestFloor) continue;
      out[y * width + x] = 1.96 * Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    }
  return out;
}

/**
 * 0 where no floor can be; rising to 1 from the farthest floor to the bottom row.
 *
 * @param feet of walls, behind which there is none
 */
export function depthBelow(camera: Camera, feet: readonly Foot[] = []): Float32Array {
  const { width, height } = camera;
  const out = new Float32Array(width * height);
  const nearest = 1 / farthestFloor;
  let closest = nearest;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const point = floorPoint(camera, x + 0.5, y + 0.5);
      if (!point) continue;
      const inverse = 1 / Math.max(0.3, Math.hypot(point[0], point[1]));
      closest = Math.max(closest, inverse);
      if (inverse > nearest && !isBehind(feet, point)) out[y * width + x] = inverse;
    }
  return out.map((inverse) => (inverse === 0 ? 0 : (inverse - nearest * 0.9) / (closest - nearest * 0.9)));
}
