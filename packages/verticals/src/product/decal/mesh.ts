/** A free surface through a grid of handles: bicubic (Catmull–Rom), straight on beyond the outer handles. */
import { AppError } from '@escena/core/app-error';
import type { MappedSurface, Point } from './surface-map.ts';

/**
 * @param handles row by row from the upper left; pixels
 * @throws AppError decal.surface_invalid when they fill no grid of 2 × 2 or more
 */
export function createMesh(handles: readonly Point[], columns: number): MappedSurface {
  const rows = handles.length / columns;
  if (!Number.isInteger(rows) || rows < 2 || columns < 2) throw new AppError('decal.surface_invalid');
  const lines = Array.from({ length: rows }, (_, row) =>
    extended(handles.slice(row * columns, (row + 1) * columns)),
  );
  const wide = columns + 2;
  const grid = Array.from({ length: wide }, (_, column) =>
    extended(lines.map((line) => line[column] ?? [0, 0])),
  );
  // [rows + 2, columns + 2], each coordinate by itself: this is asked millions of times.
  const coordinate = (k: 0 | 1) =>
    Float64Array.from(
      { length: wide * (rows + 2) },
      (_, i) => grid[i % wide]?.[Math.floor(i / wide)]?.[k] ?? 0,
    );
  const [xs, ys] = [coordinate(0), coordinate(1)];
  const [across, down] = [new Float64Array(4), new Float64Array(4)];
  const map = (u: number, v: number): Point => {
    const column = weigh(u, columns, across);
    const row = weigh(v, rows, down);
    let [x, y] = [0, 0];
    for (let j = 0; j < 4; j++)
      for (let i = 0; i < 4; i++) {
        const weight = (down[j] ?? 0) * (across[i] ?? 0);
        const at = (row + j) * wide + column + i;
        x += weight * (xs[at] ?? 0);
        y += weight * (ys[at] ?? 0);
      }
    return [x, y];
  };
  return { map, aspect: length((t) => map(0.5, t)) / length((t) => map(t, 0.5)) };
}

/** With one more point at each end, straight on. */
function extended(points: readonly Point[]): Point[] {
  const beyond = (p: Point = [0, 0], q: Point = p): Point => [2 * p[0] - q[0], 2 * p[1] - q[1]];
  return [beyond(points[0], points[1]), ...points, beyond(points.at(-1), points.at(-2))];
}

/** The weights of four neighbours at t in [0, 1], into `weights`. @returns the first of them */
function weigh(t: number, count: number, weights: Float64Array): number {
  const at = Math.min(1, Math.max(0, t)) * (count - 1);
  const first = Math.min(count - 2, Math.floor(at));
  const f = at - first;
  weights[0] = 0.5 * f * (-1 + f * (2 - f));
  weights[1] = 1 + 0.5 * f * f * (-5 + 3 * f);
  weights[2] = 0.5 * f * (1 + f * (4 - 3 * f));
  weights[3] = 0.5 * f * f * (f - 1);
  return first;
}

function length(curve: (t: number) => Point): number {
  const steps = 16;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const [x0, y0] = curve(i / steps);
    const [x1, y1] = curve((i + 1) / steps);
    sum += Math.hypot(x1 - x0, y1 - y0);
  }
  return sum;
}
