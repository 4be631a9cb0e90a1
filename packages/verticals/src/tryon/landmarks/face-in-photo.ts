import type { FaceLandmarks } from './face-landmarks.ts';

export type Point = readonly [x: number, y: number];
export type Point3 = readonly [x: number, y: number, z: number];

/** A face's mesh in a photo's pixels. */
export interface FaceInPhoto {
  /** pixel (i, j) covers [i, i+1) × [j, j+1); z in pixels too, towards the camera negative */
  readonly points: readonly Point3[];
  /** pixels across the face's widest part, however it is turned: measures of make-up are shares of it */
  readonly size: number;
}

/** right and left end of the face before the ears; top of the forehead, chin */
const [right, left, top, chin] = [234, 454, 10, 152] as const;
/** the face's width by its height, on MediaPipe's canonical face */
const shape = 0.8;

/** @param photo its size, pixels */
export function faceInPhoto(
  face: FaceLandmarks,
  { width, height }: { readonly width: number; readonly height: number },
): FaceInPhoto {
  const points = face.map(([x, y, z]): Point3 => [x * width, y * height, z * width]);
  const apart = (a: number, b: number): number => {
    const [p, q] = [points[a], points[b]];
    return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) : 0;
  };
  return { points, size: Math.max(apart(right, left), shape * apart(top, chin)) };
}

/** Named points of the mesh, in the photo's plane. */
export function pointsOf({ points }: FaceInPhoto, indices: readonly number[]): Point[] {
  return indices.map((index) => {
    const [x, y] = points[index] ?? [0, 0];
    return [x, y];
  });
}
