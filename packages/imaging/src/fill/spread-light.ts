/**
 * The light on each surface, texture left out, carried on under what hides it: per surface the smoothest field that keeps to
 * what is seen of it (a membrane with a data term, relaxed on a coarse grid).
 */
/** A picture as the fill reads it: display values 0…1, three a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** long side of the grid, and pixels that a cell has at least: in smaller ones texture would pass for light */
const gridSide = 120;
const leastCell = 5;
/** how stiff the membrane is beside a cell that is seen whole */
const stiffness = 1;
const rounds = 400;
/** successive over-relaxation: above 1 spreads faster, at 2 it never settles */
const overRelaxation = 1.85;
const leastSeen = 0.02;

/** Light of a surface at a picture point in fractions of width and height, into `out`: display values, never 0. */
export type LightAt = (surface: number, x: number, y: number, out: Float64Array) => void;

interface Labelled {
  readonly surfaces: number;
  /** [h·w] surface of every pixel */
  readonly label: Uint8Array;
  /** 1 where a pixel shows its surface bare */
  readonly seen: Uint8Array;
}

export function spreadLight(picture: Picture, { surfaces, label, seen }: Labelled): LightAt {
  const { width, height } = picture;
  const cell = Math.max(leastCell, Math.max(width, height) / gridSide);
  const grid = { columns: Math.ceil(width / cell), rows: Math.ceil(height / cell), cell };
  const overall = meanOf(picture, seen);
  const fields = Array.from({ length: surfaces }, (_, surface) => {
    const cells = gather(picture, { label, seen, surface, overall }, grid);
    relax(cells, grid);
    return cells.mean;
  });
  return (surface, x, y, out) => {
    const field = fields[surface];
    if (field) readField(field, grid, [(x * width) / cell, (y * height) / cell], out);
  };
}

/** Mean of all that is bare: what a surface gets of which nothing is seen. */
function meanOf({ data }: Picture, seen: Uint8Array): readonly number[] {
  const total = [0, 0, 0];
  let count = 0;
  seen.forEach((on, i) => {
    if (!on) return;
    count++;
    for (let c = 0; c < 3; c++) total[c] = (total[c] ?? 0) + (data[3 * i + c] ?? 0);
  });
  return total.map((sum) => (count > 0 ? sum / count : 0.5));
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** pixels */
  readonly cell: number;
}

interface Cells {
  /** [cells·3] */
  readonly mean: Float32Array;
  /** 0…1 share of the cell that shows the surface */
  readonly weight: Float32Array;
  /** 1 where the surface lies */
  readonly inside: Uint8Array;
}

function gather(
  { width, height, data }: Picture,
  {
    label,
    seen,
    surface,
    overall,
  }: { label: Uint8Array; seen: Uint8Array; surface: number; overall: readonly number[] },
  { columns, rows, cell }: Grid,
): Cells {
  const mean = new Float32Array(columns * rows * 3);
  const weight = new Float32Array(columns * rows);
  const inside = new Uint8Array(columns * rows);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (label[i] !== surface) continue;
      const k = Math.floor(y / cell) * columns + Math.floor(x / cell);
      inside[k] = 1;
      if (!seen[i]) continue;
      weight[k] = (weight[k] ?? 0) + 1;
      for (let c = 0; c < 3; c++) mean[3 * k + c] = (mean[3 * k + c] ?? 0) + (data[3 * i + c] ?? 0);
    }
  const total = [0, 0, 0];
  let count = 0;
  for (let k = 0; k < weight.length; k++) {
    count += weight[k] ?? 0;
    for (let c = 0; c < 3; c++) total[c] = (total[c] ?? 0) + (mean[3 * k + c] ?? 0);
  }
  for (let k = 0; k < weight.length; k++) {
    const w = weight[k] ?? 0;
    for (let c = 0; c < 3; c++)
      mean[3 * k + c] =
        w > 0 ? (mean[3 * k + c] ?? 0) / w : count > 0 ? (total[c] ?? 0) / count : (overall[c] ?? 0);
    const share = w / (cell * cell);
    weight[k] = share < leastSeen ? 0 : share;
  }
  return { mean, weight, inside: widened(inside, columns) };
}

/** With the cells beside it, which the surface's edge pixels are read between. */
function widened(inside: Uint8Array, columns: number): Uint8Array {
  const rows = inside.length / columns;
  return inside.map((on, k) => {
    const x = k % columns;
    const y = Math.floor(k / columns);
    for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++)
        if (inside[v * columns + u]) return 1;
    return on;
  });
}

/** Gauss–Seidel with over-relaxation; what is seen pulls by its weight, neighbours of the surface by the stiffness. */
function relax({ mean: field, weight, inside }: Cells, { columns, rows }: Grid): void {
  const data = field.slice();
  for (let round = 0; round < rounds; round++)
    for (let y = 0, k = 0; y < rows; y++)
      for (let x = 0; x < columns; x++, k++) {
        if (!inside[k]) continue;
        const w = weight[k] ?? 0;
        for (let c = 0; c < 3; c++) {
          let sum = 0;
          let pull = 0;
          const add = (n: number): void => {
            sum += field[3 * n + c] ?? 0;
            pull++;
          };
          if (x > 0 && inside[k - 1]) add(k - 1);
          if (x + 1 < columns && inside[k + 1]) add(k + 1);
          if (y > 0 && inside[k - columns]) add(k - columns);
          if (y + 1 < rows && inside[k + columns]) add(k + columns);
          if (pull + w === 0) continue;
          const rest = (w * (data[3 * k + c] ?? 0) + stiffness * sum) / (w + stiffness * pull);
          const old = field[3 * k + c] ?? 0;
          field[3 * k + c] = old + overRelaxation * (rest - old);
        }
      }
}

/** Between the cells' middles, linearly. @param at in cells */
function readField(
  field: Float32Array,
  { columns, rows }: Grid,
  [x, y]: readonly [number, number],
  out: Float64Array,
): void {
  const gx = Math.min(columns - 1, Math.max(0, x - 0.5));
  const gy = Math.min(rows - 1, Math.max(0, y - 0.5));
  const [left, top] = [Math.floor(gx), Math.floor(gy)];
  const right = Math.min(columns - 1, left + 1);
  const below = Math.min(rows - 1, top + 1);
  const [fx, fy] = [gx - left, gy - top];
  for (let c = 0; c < 3; c++) {
    const at = (column: number, row: number): number => field[3 * (row * columns + column) + c] ?? 0;
    const upper = (1 - fx) * at(left, top) + fx * at(right, top);
    const lower = (1 - fx) * at(left, below) + fx * at(right, below);
    out[c] = Math.max(1 / 255, (1 - fy) * upper + fy * lower);
  }
}
