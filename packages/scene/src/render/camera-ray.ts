import type { Camera } from '../camera.ts';

/** Sets `ray` (origin, unit direction) to the camera's ray through image point (x, y). Plain numbers: called for every path. */
export function aimRay(ray: Float64Array, camera: Camera, x: number, y: number): void {
  const { rotation: m, position, center, focal } = camera;
  const cx = (x - center[0]) / focal;
  const cy = (center[1] - y) / focal;
  const k = 1 / Math.sqrt(cx * cx + cy * cy + 1);
  ray[0] = position[0];
  ray[1] = position[1];
  ray[2] = position[2];
  ray[3] = k * ((m[0] ?? 0) * cx + (m[1] ?? 0) * cy - (m[2] ?? 0));
  ray[4] = k * ((m[3] ?? 0) * cx + (m[4] ?? 0) * cy - (m[5] ?? 0));
  ray[5] = k * ((m[6] ?? 0) * cx + (m[7] ?? 0) * cy - (m[8] ?? 0));
}
