/**
 * The six unknowns of a Manhattan camera, in units of the picture's long side with the origin at its middle (x right,
 * y down), and what they predict: the vanishing points of the room's three axes.
 */
import type { Camera } from '../camera.ts';
import { type Segment, segmentLength } from './line-segments.ts';

export interface Pose {
  /** log of the focal length */
  readonly logFocal: number;
  /** radians, camera → world rotation = Ry(yaw) · Rx(pitch) · Rz(roll); pitch > 0 looks up */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** principal point: off the middle in cropped and shift-lens (straightened) photos */
  readonly cx: number;
  readonly cy: number;
}

/** x right along the back wall, y up, z towards the camera. */
export type Axis = 0 | 1 | 2;
export const axes = [0, 1, 2] as const;

/** A segment ready for scoring: middle, unit direction, weight, and the direction's standard error (sine). */
export interface Line {
  readonly mx: number;
  readonly my: number;
  readonly dx: number;
  readonly dy: number;
  readonly weight: number;
  readonly sigma: number;
}

/** Homogeneous image point. */
export type VanishingPoint = readonly [x: number, y: number, w: number];

export function toLine(s: Segment, width: number, height: number): Line {
  const long = Math.max(width, height);
  const length = segmentLength(s);
  return {
    mx: (s.x1 + s.x2 - width) / 2 / long,
    my: (s.y1 + s.y2 - height) / 2 / long,
    dx: (s.x2 - s.x1) / length,
    dy: (s.y2 - s.y1) / length,
    // Long lines say more, but one cornice must not outvote a room.
    weight: Math.min(length / long, 0.25) / 0.05,
    // Half a degree of lens and carpentry, and half a pixel at each end.
    sigma: Math.hypot(0.008, 0.6 / length),
  };
}

export function rotationOf({ yaw, pitch, roll }: Pose): number[] {
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)];
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)];
  return [
    cy * cr + sy * sp * sr,
    -cy * sr + sy * sp * cr,
    sy * cp,
    cp * sr,
    cp * cr,
    -sp,
    -sy * cr + cy * sp * sr,
    sy * sr + cy * sp * cr,
    cy * cp,
  ];
}

export function vanishingPoints(pose: Pose): [VanishingPoint, VanishingPoint, VanishingPoint] {
  const focal = Math.exp(pose.logFocal);
  const r = rotationOf(pose);
  const point = (axis: Axis): VanishingPoint => {
    const [a = 0, b = 0, c = 0] = r.slice(3 * axis, 3 * axis + 3);
    return [focal * a - pose.cx * c, -focal * b - pose.cy * c, -c];
  };
  return [point(0), point(1), point(2)];
}

/** Sine of the angle between a line and the direction from its middle to the vanishing point, −1…1. */
export function misfit(line: Line, [x, y, w]: VanishingPoint): number {
  const gx = x - w * line.mx;
  const gy = y - w * line.my;
  return (line.dx * gy - line.dy * gx) / Math.max(1e-9, Math.hypot(gx, gy));
}

/** The camera of a `width` × `height` photo, standing `cameraHeight` metres above the floor. */
export function toCamera(
  pose: Pose,
  { width, height, cameraHeight }: { width: number; height: number; cameraHeight: number },
): Camera {
  const long = Math.max(width, height);
  return {
    width,
    height,
    focal: Math.exp(pose.logFocal) * long,
    center: [width / 2 + pose.cx * long, height / 2 + pose.cy * long],
    rotation: rotationOf(pose),
    position: [0, cameraHeight, 0],
  };
}
