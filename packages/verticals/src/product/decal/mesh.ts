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
  const lines = Array.from({ length: rows }, (_, row) => handles.slice(row * columns, (row + 1) * columns));
  const map = (u: number, v: number): Point =>
    along(
      lines.map((line) => along(line, u)),
      v,
    );
  return { map, aspect: length((t) => map(0.5, t)) / length((t) => map(t, 0.5)) };
}

/** The curve through all points at t in [0, 1]. */
function along(points: readonly Point[], t: number): Point {
  const spans = points.length - 1;
  const at = Math.min(1, Math.max(0, t)) * spans;
  const i = Math.min(spans - 1, Math.floor(at));
  const [b, c]: [Point, Point] = [points[i] ?? [0, 0], points[i + 1] ?? [0, 0]];
  const a = points[i - 1] ?? mirrored(b, c);
  const d = points[i + 2] ?? mirrored(c, b);
  const f = at - i;
  const one = (k: 0 | 1) =>
    b[k] +
    (f / 2) *
      (c[k] - a[k] + f * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + f * (3 * (b[k] - c[k]) + d[k] - a[k])));
  return [one(0), one(1)];
}

/** The point before p when the next is q. */
function mirrored(p: Point, q: Point): Point {
  return [2 * p[0] - q[0], 2 * p[1] - q[1]];
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
