import type { FaceInPhoto, Point3 } from './face-in-photo.ts';

/**
 * Points that expressions hardly move on MediaPipe's canonical face (`canonical_face_model.obj`), centimetres: x to its left, y up,
 * z out of the face.
 */
const canonical: readonly (readonly [index: number, at: Point3])[] = [
  [1, [0, -1.127, 7.476]],
  [10, [0, 8.262, 4.482]],
  [152, [0, -9.403, 4.264]],
  [168, [0, 3.271, 5.236]],
  [33, [-4.446, 2.664, 3.173]],
  [263, [4.446, 2.664, 3.173]],
  [133, [-1.856, 2.585, 3.758]],
  [362, [1.856, 2.585, 3.758]],
  [234, [-7.664, 0.673, -2.436]],
  [454, [7.664, 0.673, -2.436]],
];

/** Unit axes in the photo: x right, y down, z away. */
export interface HeadAxes {
  /** to the person's left */
  readonly left: Point3;
  /** to the crown */
  readonly up: Point3;
  /** out of the face */
  readonly front: Point3;
}

/**
 * How a head is turned, by where its points lie in the photo's plane alone: a mesh's depths are a network's guess and come out
 * too shallow on turned heads. Scaled orthographic pose (DeMenthon and Davis, 1995, "Model-based object pose in 25 lines of code", the
 * first step), by least squares.
 */
export function headAxes({ points }: FaceInPhoto): HeadAxes {
  const model = canonical.map(([, at]) => at);
  const seen = canonical.map(([index]): Point3 => points[index] ?? [0, 0, 0]);
  const [mean, middle] = [meanOf(model), meanOf(seen)];
  const sums = Array.from({ length: 9 }, () => 0);
  const toX: [number, number, number] = [0, 0, 0];
  const toY: [number, number, number] = [0, 0, 0];
  model.forEach((at, n) => {
    const from = minus(at, mean);
    const [x, y] = minus(seen[n] ?? middle, middle);
    from.forEach((value, row) => {
      from.forEach(
        (other, column) => (sums[3 * row + column] = (sums[3 * row + column] ?? 0) + value * other),
      );
      toX[row] = (toX[row] ?? 0) + value * x;
      toY[row] = (toY[row] ?? 0) + value * y;
    });
  });
  // The photo's right and down, in the head's axes; each gives half of what they lack to a right angle.
  const [i, j] = [unit(solve(sums, toX)), unit(solve(sums, toY))];
  const half = dot(i, j) / 2;
  const right = unit(minus(i, times(j, half)));
  const down = unit(minus(j, times(i, half)));
  const away = cross(right, down);
  const axis = (k: 0 | 1 | 2): Point3 => [right[k], down[k], away[k]];
  return { left: axis(0), up: axis(1), front: axis(2) };
}

/** Cramer's rule. @param m 3×3, row-major */
function solve(m: readonly number[], v: Point3): Point3 {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  const [p, q, r]: readonly Point3[] = [
    [a, d, g],
    [b, e, h],
    [c, f, i],
  ];
  if (!p || !q || !r) return [0, 0, 0];
  const determinant = dot(p, cross(q, r)) || 1e-12;
  return [
    dot(v, cross(q, r)) / determinant,
    dot(p, cross(v, r)) / determinant,
    dot(p, cross(q, v)) / determinant,
  ];
}

function meanOf(all: readonly Point3[]): Point3 {
  const sum = (k: 0 | 1 | 2): number => all.reduce((total, at) => total + at[k], 0) / all.length;
  return [sum(0), sum(1), sum(2)];
}

function minus(a: Point3, b: Point3): Point3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function times(a: Point3, by: number): Point3 {
  return [by * a[0], by * a[1], by * a[2]];
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
