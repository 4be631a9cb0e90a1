import type { Point } from '../landmarks/face-in-photo.ts';

/** points to a span of the curve */
const perSpan = 6;

/** A curve through all points (Catmull and Rom, 1974, uniform), as a line of short pieces. */
export function smoothCurve(points: readonly Point[], { closed }: { readonly closed: boolean }): Point[] {
  const count = points.length;
  const at = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return points[index] ?? [0, 0];
  };
  const curve: Point[] = [];
  const spans = closed ? count : count - 1;
  for (let i = 0; i < spans; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < perSpan; k++) {
      const t = k / perSpan;
      const along = (axis: 0 | 1): number =>
        p1[axis] +
        0.5 *
          t *
          (p2[axis] -
            p0[axis] +
            t *
              (2 * p0[axis] -
                5 * p1[axis] +
                4 * p2[axis] -
                p3[axis] +
                t * (3 * (p1[axis] - p2[axis]) + p3[axis] - p0[axis])));
      curve.push([along(0), along(1)]);
    }
  }
  if (!closed) curve.push(at(count - 1));
  return curve;
}
