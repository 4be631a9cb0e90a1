import type { Camera, Vec3 } from '../camera.ts';

/** What a photo leaves open of its camera; all 0: as it was read. */
export interface CameraChange {
  /** the horizon further down, in long sides of the picture */
  readonly horizon: number;
  /** radians, clockwise in the picture */
  readonly roll: number;
  /** added to the focal length's logarithm; the horizon stays where it is */
  readonly logFocal: number;
}

/** The same camera read a little differently: its horizon moved and turned in the picture, its lens longer. */
export function adjustCamera(camera: Camera, { horizon, roll, logFocal }: CameraChange): Camera {
  const { rotation: m, focal, width, height } = camera;
  // The floor's normal in camera axes, (a, b, c): the horizon is where rays are at right angles to it.
  const up: Vec3 = [m[3] ?? 0, m[4] ?? 1, m[5] ?? 0];
  const longer = Math.exp(logFocal);
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const [a, b] = [cos * up[0] + sin * up[1], cos * up[1] - sin * up[0]];
  const c = (up[2] - (b * horizon * Math.max(width, height)) / focal) / longer;
  const length = Math.hypot(a, b, c);
  return {
    ...camera,
    focal: focal * longer,
    rotation: times(m, turnBetween([a / length, b / length, c / length], up)),
  };
}

/** The smallest rotation that takes unit vector `from` to `to`, 3×3 row-major (Rodrigues). */
function turnBetween(from: Vec3, to: Vec3): number[] {
  const [x, y, z] = [
    from[1] * to[2] - from[2] * to[1],
    from[2] * to[0] - from[0] * to[2],
    from[0] * to[1] - from[1] * to[0],
  ];
  const cos = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
  const k = 1 / (1 + cos);
  return [
    cos + k * x * x,
    k * x * y - z,
    k * x * z + y,
    k * x * y + z,
    cos + k * y * y,
    k * y * z - x,
    k * x * z - y,
    k * y * z + x,
    cos + k * z * z,
  ];
}

/** a · b, 3×3 row-major. */
export function times(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [3 * Math.floor(i / 3), i % 3];
    return [0, 1, 2].reduce((sum, k) => sum + (a[row + k] ?? 0) * (b[3 * k + column] ?? 0), 0);
  });
}
