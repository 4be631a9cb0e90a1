import { AppError } from '@escena/core/app-error';

export type PlanePoint = readonly [x: number, y: number];

/** From a place to another; writes x and y into `to`, so that millions of calls allocate nothing. */
export type PlaneMap = (x: number, y: number, to: Float64Array) => void;

/**
 * The thin-plate spline that carries `from` to `to` with the least bending (Bookstein, "Principal warps", 1989).
 * @param smoothing 0 meets every point; above it they are approached, the map comes closer to an affine one. In squares of
 *   the points' own spread, so that the same figure means the same at any size
 * @throws AppError internal for fewer than three points, or all on one line
 */
export function fitThinPlate(
  from: readonly PlanePoint[],
  to: readonly PlanePoint[],
  smoothing = 0,
): PlaneMap {
  const n = from.length;
  const { center, spread } = spreadOf(from);
  const us = Float64Array.from(from, ([x]) => (x - center[0]) / spread);
  const vs = Float64Array.from(from, ([, y]) => (y - center[1]) / spread);
  const size = n + 3;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 2));
  for (let i = 0; i < n; i++) {
    const row = rows[i] as Float64Array;
    const [u, v] = [us[i] ?? 0, vs[i] ?? 0];
    for (let j = 0; j < n; j++) row[j] = bend((u - (us[j] ?? 0)) ** 2 + (v - (vs[j] ?? 0)) ** 2);
    row[i] = smoothing;
    [1, u, v].forEach((value, k) => {
      row[n + k] = value;
      (rows[n + k] as Float64Array)[i] = value;
    });
    row[size] = to[i]?.[0] ?? 0;
    row[size + 1] = to[i]?.[1] ?? 0;
  }
  solve(rows);
  const wx = Float64Array.from(rows, (row) => row[size] ?? 0);
  const wy = Float64Array.from(rows, (row) => row[size + 1] ?? 0);
  return (x, y, out) => {
    const u = (x - center[0]) / spread;
    const v = (y - center[1]) / spread;
    let sx = (wx[n] ?? 0) + (wx[n + 1] ?? 0) * u + (wx[n + 2] ?? 0) * v;
    let sy = (wy[n] ?? 0) + (wy[n + 1] ?? 0) * u + (wy[n + 2] ?? 0) * v;
    for (let i = 0; i < n; i++) {
      const du = u - (us[i] ?? 0);
      const dv = v - (vs[i] ?? 0);
      const weight = bend(du * du + dv * dv);
      sx += weight * (wx[i] ?? 0);
      sy += weight * (wy[i] ?? 0);
    }
    out[0] = sx;
    out[1] = sy;
  };
}

/** r² ln r², the plate's own shape under a point load. */
function bend(squared: number): number {
  return squared < 1e-18 ? 0 : squared * Math.log(squared);
}

function spreadOf(points: readonly PlanePoint[]): { readonly center: PlanePoint; readonly spread: number } {
  const count = Math.max(1, points.length);
  const cx = points.reduce((sum, [x]) => sum + x, 0) / count;
  const cy = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const square = points.reduce((sum, [x, y]) => sum + (x - cx) ** 2 + (y - cy) ** 2, 0) / count;
  return { center: [cx, cy], spread: Math.max(1e-9, Math.sqrt(square)) };
}

/** Gauss and Jordan with row pivots; the right sides stand in the columns beyond the square. */
function solve(rows: readonly Float64Array[]): void {
  const order = rows as Float64Array[];
  for (let k = 0; k < order.length; k++) {
    let best = k;
    for (let i = k + 1; i < order.length; i++)
      if (Math.abs(order[i]?.[k] ?? 0) > Math.abs(order[best]?.[k] ?? 0)) best = i;
    const pivot = order[best] as Float64Array;
    const head = pivot[k] ?? 0;
    if (Math.abs(head) < 1e-12)
      throw new AppError('internal', { detail: 'a thin plate through points on one line' });
    order[best] = order[k] as Float64Array;
    order[k] = pivot;
    for (let j = k; j < pivot.length; j++) pivot[j] = (pivot[j] ?? 0) / head;
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as Float64Array;
      const factor = row[k] ?? 0;
      if (i === k || factor === 0) continue;
      for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
}
