import type { PlaneMap } from './thin-plate.ts';

/** A map on a lattice over a rectangle, read between its knots bilinearly: a spline of many points at every pixel's price. */
export interface WarpGrid {
  readonly left: number;
  readonly top: number;
  /** pixels between knots */
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** [rows·columns] where each knot goes */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly at: PlaneMap;
}

export interface GridBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function warpGrid(map: PlaneMap, { left, top, right, bottom }: GridBounds, step: number): WarpGrid {
  const columns = Math.ceil((right - left) / step) + 2;
  const rows = Math.ceil((bottom - top) / step) + 2;
  const xs = new Float64Array(columns * rows);
  const ys = new Float64Array(columns * rows);
  const spot = new Float64Array(2);
  for (let j = 0, i = 0; j < rows; j++)
    for (let k = 0; k < columns; k++, i++) {
      map(left + k * step, top + j * step, spot);
      xs[i] = spot[0] ?? 0;
      ys[i] = spot[1] ?? 0;
    }
  const at: PlaneMap = (x, y, to) => {
    const u = Math.min(columns - 1.001, Math.max(0, (x - left) / step));
    const v = Math.min(rows - 1.001, Math.max(0, (y - top) / step));
    const [k, j] = [u | 0, v | 0];
    const [a, b] = [u - k, v - j];
    const i = j * columns + k;
    const mix = (values: Float64Array): number =>
      (1 - b) * ((1 - a) * (values[i] ?? 0) + a * (values[i + 1] ?? 0)) +
      b * ((1 - a) * (values[i + columns] ?? 0) + a * (values[i + columns + 1] ?? 0));
    to[0] = mix(xs);
    to[1] = mix(ys);
  };
  return { left, top, step, columns, rows, xs, ys, at };
}

/** The smallest ratio of areas, after : before, of the lattice's cells whose middle is meant: below 0 the map folds over. */
export function leastTurn(
  { left, top, step, columns, rows, xs, ys }: WarpGrid,
  isMeant: (x: number, y: number) => boolean,
): number {
  let least = Infinity;
  for (let j = 0; j + 1 < rows; j++)
    for (let k = 0; k + 1 < columns; k++) {
      if (!isMeant(left + (k + 0.5) * step, top + (j + 0.5) * step)) continue;
      const i = j * columns + k;
      const ax = (xs[i + 1] ?? 0) - (xs[i] ?? 0);
      const ay = (ys[i + 1] ?? 0) - (ys[i] ?? 0);
      const bx = (xs[i + columns] ?? 0) - (xs[i] ?? 0);
      const by = (ys[i + columns] ?? 0) - (ys[i] ?? 0);
      least = Math.min(least, (ax * by - ay * bx) / (step * step));
    }
  return least;
}
