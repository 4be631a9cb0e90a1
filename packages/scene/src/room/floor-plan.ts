import { type Camera, floorPoint, project } from '../camera.ts';
import { areaSums, type BinaryMask } from './binary-mask.ts';
import type { FloorPlan } from './room.ts';

/** metres */
const cell = 0.05;
/** metres: legs and rails part floor that is one by no more */
const parted = 0.6;
/** share of the picture's height that is too little to tell whether a cell mostly below it is floor */
const lastRows = 0.012;

/**
 * The visible free floor seen from above. A cell is free when its whole image footprint (its bounding box, to be safe)
 * is floor.
 *
 * @param camera for the mask's size
 * @param farthest metres from the camera beyond which nothing is free
 * @param beyondFrame metres by which floor that leaves the picture at the bottom is taken to go on towards the camera
 */
export function floorPlan(
  mask: BinaryMask,
  camera: Camera,
  { farthest, beyondFrame = 0 }: { readonly farthest: number; readonly beyondFrame?: number },
): FloorPlan {
  const bounds = floorBounds(mask, camera, farthest);
  if (!bounds) return { originX: 0, originZ: 0, cell, columns: 0, rows: 0, free: new Uint8Array(0) };
  const originX = Math.floor(bounds.left / cell) * cell;
  const originZ = Math.floor(bounds.far / cell) * cell;
  const columns = Math.ceil((bounds.right - originX) / cell);
  const rows = Math.ceil((bounds.near + beyondFrame - originZ) / cell);
  const free = new Uint8Array(columns * rows);
  const { sum } = areaSums(mask);
  const brink = Math.floor((1 - lastRows) * mask.height);
  const goesOn = beyondFrame > 0 ? floorBelowFrame(mask, camera) : undefined;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const x = originX + i * cell;
      const z = originZ + j * cell;
      const box = footprint(camera, x, z);
      if (!box || Math.hypot(x, z) > farthest) continue;
      const { left, top, right, bottom } = box;
      if (left < 0 || top < 0 || right > mask.width || (bottom > mask.height && !goesOn)) continue;
      const to = Math.min(bottom, mask.height);
      const seen = (goesOn && top >= brink) || sum(left, top, right, to) === (right - left) * (to - top);
      const unseen = to === bottom || !goesOn?.subarray(left, right).includes(0);
      if (seen && unseen) free[j * columns + i] = 1;
    }
  return { originX, originZ, cell, columns, rows, free };
}

/**
 * By column, 1 where floor is taken to go on below the picture: where its last row shows floor, or has floor close by on both
 * sides (of a leg, a rail, a cushion).
 */
function floorBelowFrame({ width, height, data }: BinaryMask, camera: Camera): Uint8Array {
  const row = Uint8Array.from(data.subarray((height - 1) * width));
  const [a, b] = [floorPoint(camera, 0, height), floorPoint(camera, width, height)];
  if (!a || !b) return row;
  const widest = (parted * width) / Math.hypot(b[0] - a[0], b[1] - a[1]);
  let last = -Infinity;
  for (let x = 0; x < width; x++) {
    if (!row[x]) continue;
    if (x - last <= widest) row.fill(1, last, x);
    last = x;
  }
  return row;
}

function floorBounds(
  mask: BinaryMask,
  camera: Camera,
  farthest: number,
): { left: number; right: number; far: number; near: number } | undefined {
  let left = Infinity;
  let right = -Infinity;
  let far = Infinity;
  let near = -Infinity;
  mask.data.forEach((on, i) => {
    if (!on) return;
    const x = i % mask.width;
    const point = floorPoint(camera, x + 0.5, (i - x) / mask.width + 0.5);
    if (!point || Math.hypot(point[0], point[1]) > farthest) return;
    left = Math.min(left, point[0]);
    right = Math.max(right, point[0]);
    far = Math.min(far, point[1]);
    near = Math.max(near, point[1]);
  });
  return left < right && far < near ? { left, right, far, near } : undefined;
}

/** Whole pixels that the cell with corner (x, z) touches. */
function footprint(
  camera: Camera,
  x: number,
  z: number,
): { left: number; top: number; right: number; bottom: number } | undefined {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const [dx, dz] of [
    [0, 0],
    [cell, 0],
    [0, cell],
    [cell, cell],
  ] as const) {
    const p = project(camera, [x + dx, 0, z + dz]);
    if (!p) return undefined;
    left = Math.min(left, p.x);
    right = Math.max(right, p.x);
    top = Math.min(top, p.y);
    bottom = Math.max(bottom, p.y);
  }
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}

/** Free area in square metres. */
export function freeArea(plan: FloorPlan): number {
  let cells = 0;
  for (const free of plan.free) cells += free;
  return cells * plan.cell * plan.cell;
}
