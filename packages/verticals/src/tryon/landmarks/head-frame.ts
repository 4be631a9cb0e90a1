import type { FaceInPhoto, Point3 } from './face-in-photo.ts';

/** How a head is turned, and how large it is: axes in the photo's pixels (x right, y down, z away from the camera). */
export interface HeadFrame {
  /** unit, to the person's left */
  readonly left: Point3;
  /** unit, to the crown */
  readonly up: Point3;
  /** unit, out of the face */
  readonly front: Point3;
  /** pixels of a millimetre on the face */
  readonly perMm: number;
}

/** Across the visible iris, millimetres: nearly the same in all adults (11.7 ± 0.5, Hashemi and others, 2010). */
const irisMm = 11.7;
/** from end to end of the mesh before the ears, mean of adults, millimetres: what a small or blurred iris is checked against */
const faceMm = 138;
/** how far the iris may stray from that */
const mostOff = 0.12;
/** opposite edges of both irises along the eye */
const irisEdges = [
  [469, 471],
  [474, 476],
] as const;

/** ends of the mesh before the ears, the bridge between the eyes, top of the forehead, chin */
const [rightEnd, leftEnd, bridge, forehead, chin] = [234, 454, 168, 10, 152] as const;
/** On a level head the bridge lies this much above the ends before the ears, radians (MediaPipe's canonical face). */
const bridgeRise = Math.atan2(2.6, 7.64);

export function headFrame({ points, size }: FaceInPhoto): HeadFrame {
  const at = (index: number): Point3 => points[index] ?? [0, 0, 0];
  const left = unit(minus(at(leftEnd), at(rightEnd)));
  const ears = fromTo(at(rightEnd), at(leftEnd), 0.5);
  const outwards = unit(without(minus(at(bridge), ears), left));
  // Across both, towards the crown.
  const across = cross(outwards, left);
  const upwards = dot(across, minus(at(forehead), at(chin))) < 0 ? times(across, -1) : across;
  const [sin, cos] = [Math.sin(bridgeRise), Math.cos(bridgeRise)];
  const front = plus(times(outwards, cos), times(upwards, -sin));
  const up = plus(times(outwards, sin), times(upwards, cos));
  const byFace = size / faceMm;
  const irises = irisEdges.map(([a, b]) => {
    const [dx, dy] = minus(at(a), at(b));
    return Math.hypot(dx, dy) / irisMm;
  });
  const mean = irises.reduce((sum, value) => sum + value, 0) / irises.length;
  // An iris has no depth of its own in the mesh: what a turn shortens, the face's turn says.
  const turned = Math.max(0.5, Math.hypot(left[0], left[1]));
  const byIris = points.length > 468 ? mean / turned : byFace;
  const perMm = Math.min(byFace * (1 + mostOff), Math.max(byFace * (1 - mostOff), byIris));
  return { left, up, front, perMm };
}

/** A point of the head, millimetres along its axes from one that is known. */
export function fromPoint(
  [x, y, z]: Point3,
  { left, up, front, perMm }: HeadFrame,
  [toLeft, toTop, toFront]: Point3,
): Point3 {
  const along = (axis: 0 | 1 | 2): number =>
    perMm * (toLeft * left[axis] + toTop * up[axis] + toFront * front[axis]);
  return [x + along(0), y + along(1), z + along(2)];
}

function plus(a: Point3, b: Point3): Point3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function minus(a: Point3, b: Point3): Point3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function times(a: Point3, by: number): Point3 {
  return [by * a[0], by * a[1], by * a[2]];
}

function fromTo(a: Point3, b: Point3, share: number): Point3 {
  return plus(a, times(minus(b, a), share));
}

/** Without what of it runs along a unit vector. */
function without(a: Point3, axis: Point3): Point3 {
  return minus(a, times(axis, dot(a, axis)));
}

function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(a: Point3): Point3 {
  return times(a, 1 / (Math.hypot(...a) || 1));
}

function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
