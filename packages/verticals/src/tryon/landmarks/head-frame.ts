import type { FaceInPhoto, Point3 } from './face-in-photo.ts';
import { type HeadAxes, headAxes } from './head-axes.ts';

/** How a head is turned, and how large it is. */
export interface HeadFrame extends HeadAxes {
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

export function headFrame(face: FaceInPhoto): HeadFrame {
  const { points, size } = face;
  const { left, up, front } = headAxes(face);
  const byFace = size / faceMm;
  const irises = irisEdges.map(([a, b]) => {
    const [p, q] = [points[a] ?? [0, 0, 0], points[b] ?? [0, 0, 0]];
    return Math.hypot(p[0] - q[0], p[1] - q[1]) / irisMm;
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
