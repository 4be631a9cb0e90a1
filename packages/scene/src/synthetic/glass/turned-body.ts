/**
 * A body turned on a lathe, as a distance field: how far a point is from the surface, negative inside. Kept on a grid of
 * the half plane (radius, height) and read bilinearly; millimetre walls survive because the grid is much finer.
 */
import { CatmullRomCurve3, Vector3 } from 'three';

/** centimetres, from the axis outwards and up */
export type ProfilePoint = readonly [radius: number, height: number];

export interface TurnedBody {
  /** signed distance in centimetres at a radius and a height, clamped to the grid */
  distance(radius: number, height: number): number;
  /** the ball round (0, middle, 0) that holds it, centimetres */
  readonly middle: number;
  readonly reach: number;
}

/** grid cells a centimetre: a wall of 1.5 mm is 6 cells */
const perCm = 40;
/** free space round the profile that the grid covers, centimetres */
const margin = 0.5;
/** centimetres from the axis that count as on it */
const onAxis = 1e-6;
/** straight pieces that the smooth outline is cut into */
const pieces = 360;

/** @param outline a closed outline that starts and ends on the axis; a smooth curve runs through its points */
export function turnBody(outline: readonly ProfilePoint[]): TurnedBody {
  const curve = new CatmullRomCurve3(
    outline.map(([radius, height]) => new Vector3(radius, height, 0)),
    false,
    'centripetal',
  );
  const points = curve.getPoints(pieces).map(({ x, y }): ProfilePoint => [Math.max(0, x), y]);
  const [low, high] = extent(points.map(([, height]) => height));
  const [, widest] = extent(points.map(([radius]) => radius));
  const columns = Math.ceil((widest + margin) * perCm) + 1;
  const rows = Math.ceil((high - low + 2 * margin) * perCm) + 1;
  const grid = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      grid[j * columns + i] = polygonDistance(points, i / perCm, low - margin + j / perCm);
  const middle = (low + high) / 2;
  return {
    middle,
    reach: Math.hypot(widest, (high - low) / 2) + margin,
    distance(radius, height) {
      const u = Math.min(radius * perCm, columns - 1.001);
      const v = Math.min(Math.max((height - low + margin) * perCm, 0), rows - 1.001);
      const [i, j] = [Math.floor(u), Math.floor(v)];
      const [fx, fy] = [u - i, v - j];
      const p = j * columns + i;
      const lower = (1 - fx) * (grid[p] ?? 0) + fx * (grid[p + 1] ?? 0);
      const upper = (1 - fx) * (grid[p + columns] ?? 0) + fx * (grid[p + columns + 1] ?? 0);
      return (1 - fy) * lower + fy * upper;
    },
  };
}

/** Distance to a closed polygon, negative inside (even–odd rule). The side that runs along the axis has no surface. */
function polygonDistance(points: readonly ProfilePoint[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  for (let k = 0; k < points.length; k++) {
    const [ax, ay] = points[k] ?? [0, 0];
    const [bx, by] = points[(k + 1) % points.length] ?? [0, 0];
    if (ax < onAxis && bx < onAxis) continue;
    const [ex, ey] = [bx - ax, by - ay];
    if (ay > y !== by > y && x < ax + (ex * (y - ay)) / ey) inside = !inside;
    const along = Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey || 1)));
    nearest = Math.min(nearest, (x - ax - along * ex) ** 2 + (y - ay - along * ey) ** 2);
  }
  return (inside ? -1 : 1) * Math.sqrt(nearest);
}

function extent(values: readonly number[]): [low: number, high: number] {
  return [Math.min(...values), Math.max(...values)];
}
