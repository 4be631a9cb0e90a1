/**
 * What a person said about the camera by dragging: two handles of the horizon, lines along the room's axes. Hands are
 * precise to a few pixels and, unlike lines found in a picture, never mean another line: their misfits count in full.
 */
import type { Camera, Vec2 } from '../camera.ts';
import {
  type Axis,
  type Line,
  misfit,
  type Pose,
  rotationOf,
  toLine,
  vanishingPoints,
} from './manhattan-pose.ts';
import type { CameraHints } from './room.ts';

/** In the pose's units: long sides, origin in the picture's middle. */
export interface PoseHints {
  readonly horizon: readonly Vec2[];
  readonly lines: readonly { readonly line: Line; readonly axis: Axis }[];
}

/** long sides, and the sine of an angle: how well a handle is dragged */
const handSigma = 0.003;

/** @param hints in fractions of width and height */
export function poseHints(
  { horizon, lines = [] }: CameraHints,
  { width, height }: Pick<Camera, 'width' | 'height'>,
): PoseHints {
  const long = Math.max(width, height);
  return {
    horizon: (horizon ?? []).map(
      ([x, y]) => [((x - 0.5) * width) / long, ((y - 0.5) * height) / long] as const,
    ),
    lines: lines.map(({ axis, from, to }) => {
      const segment = { x1: from[0] * width, y1: from[1] * height, x2: to[0] * width, y2: to[1] * height };
      const line = toLine(segment, width, height);
      const length = Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1) / long;
      return {
        line: { ...line, sigma: Math.hypot(0.004, handSigma / Math.max(length, 1e-3)) },
        axis: axisOf[axis],
      };
    }),
  };
}

const axisOf = { x: 0, y: 1, z: 2 } as const;

/**
 * By how many standard errors a pose misses each hint.
 * @param blur added to the hands' own error, for poses that are only near
 */
export function hintResiduals(pose: Pose, { horizon, lines }: PoseHints, blur = 0): number[] {
  const points = vanishingPoints(pose);
  return [
    ...horizon.map(([x, y]) => (horizonAt(pose, x) - y) / Math.hypot(handSigma, blur)),
    ...lines.map(({ line, axis }) => misfit(line, points[axis]) / Math.hypot(line.sigma, blur)),
  ];
}

export function hintEnergy(pose: Pose, hints: PoseHints, blur = 0): number {
  return 0.5 * hintResiduals(pose, hints, blur).reduce((sum, sigmas) => sum + sigmas * sigmas, 0);
}

/** Where the horizon crosses a column; all in long sides. */
export function horizonAt(pose: Pose, x: number): number {
  const [, , , a = 0, b = 1, c = 0] = rotationOf(pose);
  return pose.cy + (a * (x - pose.cx) - c * Math.exp(pose.logFocal)) / b;
}
