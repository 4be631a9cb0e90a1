/** A photo taken with the camera tilted, as a camera held level would have taken it: what stands upright is upright in the picture. */
import type { Raster } from '@escena/core/raster';
import { invertMatrix, type Matrix3 } from '@escena/imaging/surface-map';
import type { Camera } from '../camera.ts';
import { findCamera } from './find-camera.ts';
import { rotationOf, toCamera } from './manhattan-pose.ts';

export interface LevelView {
  /** pixel of the levelled picture → pixel of the photo, both of the photo's size */
  readonly toPhoto: Matrix3;
  /** degrees that the camera looked up, and was turned clockwise */
  readonly pitch: number;
  readonly roll: number;
  /** by how much the view is narrowed so that no border shows, ≥ 1 */
  readonly zoom: number;
}

const degree = Math.PI / 180;
/** degrees below which nobody sees it, and above which it was meant */
const leastTilt = 0.15;
const mostTilt = 14;
/** upright lines that the tilt must rest on */
const leastUprights = 6;
/** a picture that loses more than this each way loses what it shows */
const mostZoom = 1.4;

/** undefined: it is level, or not for sure enough to be touched. @param focalLength35mm from EXIF */
export function levelView(photo: Raster, focalLength35mm: number | undefined): LevelView | undefined {
  const { pose } = findCamera(photo, { focalLength35mm, hints: undefined });
  const { pitch, roll } = { pitch: pose.pose.pitch / degree, roll: pose.pose.roll / degree };
  const tilt = Math.hypot(pitch, roll);
  if (tilt < leastTilt || tilt > mostTilt || pose.supports[1] < leastUprights) return undefined;
  const { width, height } = photo;
  const camera = toCamera(pose.pose, { width, height, cameraHeight: 1 });
  const level = { ...camera, rotation: rotationOf({ ...pose.pose, pitch: 0, roll: 0 }) };
  // As with a shift lens: the middle of the picture stays in its middle.
  const [x, y] = mapped(betweenViews(camera, level), width / 2, height / 2);
  const shifted = {
    ...level,
    center: [level.center[0] + width / 2 - x, level.center[1] + height / 2 - y] as const,
  };
  const zoom = leastZoom(shifted, camera);
  if (zoom > mostZoom) return undefined;
  return { toPhoto: betweenViews(zoomed(shifted, zoom), camera), pitch, roll, zoom };
}

/** Picture point of one camera → that of another at the same place, pixels. */
function betweenViews(from: Camera, to: Camera): Matrix3 {
  const turn = times(transposed(to.rotation), from.rotation);
  return times(times(projection(to), turn), invertMatrix(projection(from))) as unknown as Matrix3;
}

/** Direction in the camera's axes → picture point, homogeneous. */
function projection({ focal, center: [x, y] }: Camera): Matrix3 {
  return [focal, 0, -x, 0, -focal, -y, 0, 0, -1];
}

function zoomed(camera: Camera, by: number): Camera {
  const { width, height, center, focal } = camera;
  return {
    ...camera,
    focal: focal * by,
    center: [width / 2 + by * (center[0] - width / 2), height / 2 + by * (center[1] - height / 2)],
  };
}

/** The least zoom at which all four corners show the photo. */
function leastZoom(level: Camera, photo: Camera): number {
  const { width, height } = photo;
  const fits = (zoom: number): boolean => {
    const m = betweenViews(zoomed(level, zoom), photo);
    return [0, 1, 2, 3].every((k) => {
      const [x, y] = mapped(m, (k & 1) * width, (k >> 1) * height);
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
  };
  let [low, high] = [1, 2];
  for (let round = 0; round < 20; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function mapped([a, b, c, d, e, f, g, h, i]: Matrix3, x: number, y: number): readonly [number, number] {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

function times(m: readonly number[], n: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, at) => {
    const [i, j] = [3 * Math.floor(at / 3), at % 3];
    return [0, 1, 2].reduce((sum, k) => sum + (m[i + k] ?? 0) * (n[3 * k + j] ?? 0), 0);
  });
}

function transposed(m: readonly number[]): number[] {
  return m.map((_, at) => m[3 * (at % 3) + Math.floor(at / 3)] ?? 0);
}
