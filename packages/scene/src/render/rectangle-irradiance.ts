import type { Vec3 } from '../camera.ts';
import type { LightSource } from '../room/room.ts';

/**
 * Irradiance at `point` facing `normal` from a one-sided rectangle of unit radiance: Lambert's contour integral over
 * the rectangle clipped to the horizon (Arvo 1995, "Analytic methods for simulated light transport", eq. 2.7).
 * Between 0 and π.
 */
export function rectangleIrradiance(
  source: Pick<LightSource, 'center' | 'u' | 'v'>,
  point: Vec3,
  normal: Vec3,
): number {
  const { center, u, v } = source;
  const towards = minus(point, center);
  if (dot(cross(u, v), towards) <= 0) return 0;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a = 0, b = 0]): Vec3 => {
    const at = [0, 1, 2].map((k) => (center[k] ?? 0) + a * (u[k] ?? 0) + b * (v[k] ?? 0) - (point[k] ?? 0));
    return [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0];
  });
  const clipped = clipToHorizon(corners, normal);
  let sum = 0;
  for (const [i, from] of clipped.entries()) {
    const to = clipped[(i + 1) % clipped.length] ?? from;
    const axis = cross(from, to);
    const sine = Math.hypot(...axis);
    if (sine < 1e-12) continue;
    sum += (Math.atan2(sine, dot(from, to)) * dot(axis, normal)) / sine;
  }
  return Math.abs(sum) / 2;
}

/** Sutherland–Hodgman against the plane through the origin. */
function clipToHorizon(polygon: readonly Vec3[], normal: Vec3): Vec3[] {
  const kept: Vec3[] = [];
  for (const [i, from] of polygon.entries()) {
    const to = polygon[(i + 1) % polygon.length] ?? from;
    const a = dot(from, normal);
    const b = dot(to, normal);
    if (a >= 0) kept.push(from);
    if (a < 0 === b < 0) continue;
    const t = a / (a - b);
    kept.push([
      from[0] + t * (to[0] - from[0]),
      from[1] + t * (to[1] - from[1]),
      from[2] + t * (to[2] - from[2]),
    ]);
  }
  return kept;
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
