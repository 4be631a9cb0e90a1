/**
 * A pinhole camera in a room. World: metres, y up, the floor is y = 0, the camera stands at (0, height, 0), and x and z
 * run along the room's walls (Manhattan axes), yawed so that the view is within 45° of −z. Camera axes as in three.js:
 * x right, y up, looking down −z. Image: pixels, top-left origin, y down; pixel (i, j) covers [i, i+1) × [j, j+1).
 */

export type Vec2 = readonly [x: number, y: number];
export type Vec3 = readonly [x: number, y: number, z: number];
/** Linear-light red, green, blue. */
export type Rgb = readonly [r: number, g: number, b: number];

export interface Camera {
  /** size in pixels of the picture that the intrinsics belong to */
  readonly width: number;
  readonly height: number;
  /** focal length in pixels (square pixels) */
  readonly focal: number;
  /** principal point in pixels */
  readonly center: Vec2;
  /** camera → world rotation, 3×3 row-major */
  readonly rotation: readonly number[];
  /** metres */
  readonly position: Vec3;
}

/** Unit direction in the world of the ray through image point (x, y). */
export function rayDirection(camera: Camera, x: number, y: number): Vec3 {
  const cx = (x - camera.center[0]) / camera.focal;
  const cy = -(y - camera.center[1]) / camera.focal;
  const length = Math.hypot(cx, cy, 1);
  return rotate(camera.rotation, [cx / length, cy / length, -1 / length]);
}

/** Where a world point lands: pixels and depth along the view axis in metres, or undefined behind the camera. */
export function project(camera: Camera, point: Vec3): { x: number; y: number; depth: number } | undefined {
  // Layout asks for millions of points: no arrays on the way.
  const m = camera.rotation;
  const dx = point[0] - camera.position[0];
  const dy = point[1] - camera.position[1];
  const dz = point[2] - camera.position[2];
  const x = (m[0] ?? 0) * dx + (m[3] ?? 0) * dy + (m[6] ?? 0) * dz;
  const y = (m[1] ?? 0) * dx + (m[4] ?? 0) * dy + (m[7] ?? 0) * dz;
  const z = (m[2] ?? 0) * dx + (m[5] ?? 0) * dy + (m[8] ?? 0) * dz;
  const depth = -z;
  if (depth < 1e-4) return undefined;
  return {
    x: camera.center[0] + (camera.focal * x) / depth,
    y: camera.center[1] - (camera.focal * y) / depth,
    depth,
  };
}

/** The floor point (x, z) in metres seen at image point (x, y), or undefined at and above the horizon. */
export function floorPoint(camera: Camera, x: number, y: number): Vec2 | undefined {
  const [dx, dy, dz] = rayDirection(camera, x, y);
  if (dy > -1e-4) return undefined;
  const t = -camera.position[1] / dy;
  return [camera.position[0] + t * dx, camera.position[2] + t * dz];
}

/** The horizon from the picture's left to its right edge: points in fractions of width and height. */
export function horizonOf({ width, height, focal, center, rotation }: Camera): readonly [Vec2, Vec2] {
  // World up in the camera's axes is the rotation's middle row: rays at right angles to it see the horizon.
  const [, , , a = 0, b = 1, c = 0] = rotation;
  const at = (x: number): number => (center[1] + (a * (x - center[0]) - c * focal) / b) / height;
  return [
    [0, at(0)],
    [1, at(width)],
  ];
}

/** The same camera for a picture scaled to `width` × `height` (same aspect). */
export function resizeCamera(camera: Camera, width: number, height: number): Camera {
  const sx = width / camera.width;
  const sy = height / camera.height;
  return {
    ...camera,
    width,
    height,
    focal: camera.focal * sx,
    center: [camera.center[0] * sx, camera.center[1] * sy],
  };
}

function rotate(m: readonly number[], v: Vec3): Vec3 {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  return [a * v[0] + b * v[1] + c * v[2], d * v[0] + e * v[1] + f * v[2], g * v[0] + h * v[1] + i * v[2]];
}
