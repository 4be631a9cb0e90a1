import type { Vec2 } from '../camera.ts';
import type { FloorPlan, Wall } from '../room/room.ts';
import type { Footprint } from './footprint.ts';
import { sureness } from './rules/measures.ts';
import { inward, wallRunsOn } from './walls.ts';

/** The free floor made ready for many placement tests. */
export interface FloorField {
  /** square metres that may be stood on */
  readonly area: number;
  /** the free floor's bounding box */
  readonly min: Vec2;
  readonly max: Vec2;
  /** metres from (x, z) to the nearest cell that is not free; 0 there and off the plan */
  clearance(x: number, z: number): number;
  /** whether the whole footprint, grown by `margin` metres, stands on free floor */
  holds(footprint: Footprint, margin?: number): boolean;
}

/** Metres between the seen floor and a wall that count as floor: skirting, shadow, blur. */
const wallStrip = 0.25;

/** Closes pinholes in the plan, bridges the strip to trusted walls, and measures clearances. */
export function createFloorField(plan: FloorPlan, walls: readonly Wall[]): FloorField {
  const free = bridgeToWalls(closeHoles(plan), walls);
  const distance = distanceTransform(free);
  const { columns, cell, originX, originZ } = plan;

  const clearance = (x: number, z: number): number => {
    const i = Math.floor((x - originX) / cell);
    const j = Math.floor((z - originZ) / cell);
    if (i < 0 || j < 0 || i >= columns || j >= plan.rows) return 0;
    return distance[j * columns + i] ?? 0;
  };

  const holds = (footprint: Footprint, margin = 0): boolean => {
    const [w, d] = [footprint.halfWidth + margin, footprint.halfDepth + margin];
    const center = clearance(footprint.x, footprint.z);
    if (center < Math.min(w, d) - cell) return false;
    if (center > 1.04 * Math.hypot(w, d) + 1.5 * cell) return true;
    const [c, s] = [Math.cos(footprint.rotation), Math.sin(footprint.rotation)];
    const rows = Math.ceil((2 * d) / cell);
    for (let j = 0; j <= rows; j++) {
      const v = -d + (2 * d * j) / rows;
      // A free point vouches for the row as far as its own clearance reaches.
      for (let u = -w; ;) {
        const clear = clearance(footprint.x + u * c + v * s, footprint.z - u * s + v * c);
        if (clear <= 0) return false;
        if (u >= w) break;
        u = Math.min(w, u + Math.max(cell, 0.96 * clear - 1.5 * cell));
      }
    }
    return true;
  };

  let count = 0;
  const [min, max]: [[number, number], [number, number]] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (let k = 0; k < free.free.length; k++) {
    if (!free.free[k]) continue;
    count++;
    const [x, z] = [originX + (k % columns) * cell, originZ + Math.floor(k / columns) * cell];
    min[0] = Math.min(min[0], x);
    min[1] = Math.min(min[1], z);
    max[0] = Math.max(max[0], x + cell);
    max[1] = Math.max(max[1], z + cell);
  }
  return { area: count * cell * cell, min, max, clearance, holds };
}

/** Fills cells that are not free but have free floor on both sides within two cells, across or along. */
function closeHoles(plan: FloorPlan): FloorPlan {
  const { columns, rows, free } = plan;
  const at = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < columns && j < rows && free[j * columns + i] === 1;
  const closed = free.slice();
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (at(i, j)) continue;
      const across = (at(i - 1, j) || at(i - 2, j)) && (at(i + 1, j) || at(i + 2, j));
      const along = (at(i, j - 1) || at(i, j - 2)) && (at(i, j + 1) || at(i, j + 2));
      if (across && along) closed[j * columns + i] = 1;
    }
  }
  return { ...plan, free: closed };
}

/** Frees the cells between the seen floor and a trusted wall's line. */
function bridgeToWalls(plan: FloorPlan, walls: readonly Wall[]): FloorPlan {
  const { columns, rows, cell, originX, originZ } = plan;
  const free = plan.free.slice();
  const seen = (x: number, z: number) => {
    const [i, j] = [Math.floor((x - originX) / cell), Math.floor((z - originZ) / cell)];
    return i >= 0 && j >= 0 && i < columns && j < rows && plan.free[j * columns + i] === 1;
  };
  for (const wall of walls) {
    if (wall.confidence < sureness.wall) continue;
    const [dx, dz] = [wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]];
    const length = Math.hypot(dx, dz);
    const [ux, uz] = [dx / length, dz / length];
    const [nx, nz] = inward(wall);
    for (let s = -wallRunsOn; s < length + wallRunsOn; s += cell / 2) {
      const [x, z] = [wall.a[0] + ux * s, wall.a[1] + uz * s];
      const reach = firstSeen((t) => seen(x + nx * t, z + nz * t), cell);
      for (let t = cell / 2; t < reach; t += cell / 2) {
        const [i, j] = [Math.floor((x + nx * t - originX) / cell), Math.floor((z + nz * t - originZ) / cell)];
        if (i >= 0 && j >= 0 && i < columns && j < rows) free[j * columns + i] = 1;
      }
    }
  }
  return { ...plan, free };
}

/** Metres from the wall to the first seen floor, 0 when it lies further than the strip. */
function firstSeen(seen: (t: number) => boolean, cell: number): number {
  for (let t = cell / 2; t <= wallStrip; t += cell / 2) if (seen(t)) return t;
  return 0;
}

/** Metres to the nearest cell that is not free (two-pass chamfer, within 4 % of Euclid); the border counts as not free. */
export function distanceTransform({
  columns,
  rows,
  cell,
  free,
}: Omit<FloorPlan, 'originX' | 'originZ'>): Float32Array {
  const out = new Float32Array(columns * rows);
  const straight = 0.955 * cell;
  const diagonal = 1.369 * cell;
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || i >= columns || j >= rows ? 0 : (out[j * columns + i] ?? 0);
  for (let k = 0; k < out.length; k++) out[k] = free[k] === 1 ? Infinity : 0;
  const relax = (i: number, j: number, step: 1 | -1) => {
    const k = j * columns + i;
    if (!out[k]) return;
    out[k] = Math.min(
      out[k] ?? 0,
      at(i - step, j) + straight,
      at(i, j - step) + straight,
      at(i - step, j - step) + diagonal,
      at(i + step, j - step) + diagonal,
    );
  };
  for (let j = 0; j < rows; j++) for (let i = 0; i < columns; i++) relax(i, j, 1);
  for (let j = rows - 1; j >= 0; j--) for (let i = columns - 1; i >= 0; i--) relax(i, j, -1);
  return out;
}
