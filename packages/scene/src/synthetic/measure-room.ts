/** How far an estimated room is from the truth, in the terms that a buyer of staged pictures would notice. */
import type { Raster } from '@escena/core/raster';
import { type Camera, floorPoint, horizonOf, project, resizeCamera, type Vec2 } from '../camera.ts';
import { createRandom } from '../furniture/random.ts';
import type { FloorPlan, Room } from '../room/room.ts';

export interface RoomErrors {
  /** estimated focal length ÷ true one, less 1 */
  readonly focal: number;
  /** the larger distance of the horizons at the picture's two edges, as a share of its height */
  readonly horizon: number;
  /** degrees between the room's axes as estimated and as they are, 0…45 */
  readonly turn: number;
  /** intersection over union of the bare floor */
  readonly floorIoU: number;
  /** share of the estimated floor that is none */
  readonly leaked: number;
  /** how large a thing of 1 m, put where the estimate has the floor, comes out: 1 = true to size */
  readonly scale: number;
  /** pixels between the feet of a piece and where the true floor has them, as a share of the picture's height */
  readonly contactGap: number;
}

export interface RoomTruth {
  readonly camera: Camera;
  /** 1 where bare floor is seen, at the camera's size */
  readonly floor: Uint8Array;
}

/** metres: a footprint of this side is stood on the floor, or of half of it where no larger one has a place */
const footprint = 1;
const places = 40;
/** metres beyond which nothing is stood for measuring */
const farthest = 7;

/** @param room estimated from a photo of the truth's size */
export function measureRoom(room: Room, truth: RoomTruth): RoomErrors {
  const [left, right] = horizonOf(room.camera);
  const [trueLeft, trueRight] = horizonOf(truth.camera);
  return {
    focal: room.camera.focal / truth.camera.focal - 1,
    horizon: Math.max(Math.abs(left[1] - trueLeft[1]), Math.abs(right[1] - trueRight[1])),
    turn: turnBetween(room.camera, truth.camera),
    ...compareFloor(room.floor.mask, truth),
    scale: median(standingPoints(truth).map((point) => sizeRatio(room.camera, truth.camera, point))),
    contactGap: median(standingSquares(room.floor.plan).map((square) => gapOf(square, room.camera, truth))),
  };
}

/** Walls stand at right angles: a quarter turn is none. */
function turnBetween(a: Camera, b: Camera): number {
  const yaw = ({ rotation }: Camera): number => Math.atan2(rotation[2] ?? 0, rotation[8] ?? 1);
  const quarter = Math.PI / 2;
  const apart = (yaw(a) - yaw(b)) / quarter;
  return 90 * Math.abs(apart - Math.round(apart));
}

function compareFloor(mask: Raster, { camera, floor }: RoomTruth): Pick<RoomErrors, 'floorIoU' | 'leaked'> {
  let [both, either, found] = [0, 0, 0];
  for (let y = 0; y < camera.height; y++)
    for (let x = 0; x < camera.width; x++) {
      const mx = Math.floor(((x + 0.5) * mask.width) / camera.width);
      const my = Math.floor(((y + 0.5) * mask.height) / camera.height);
      const seen = mask.data[my * mask.width + mx] === 255;
      const real = floor[y * camera.width + x] === 1;
      if (seen) found++;
      if (seen && real) both++;
      if (seen || real) either++;
    }
  return { floorIoU: both / Math.max(1, either), leaked: 1 - both / Math.max(1, found) };
}

/** Image points spread over the true bare floor, none too far away to furnish. */
function standingPoints({ camera, floor }: RoomTruth): Vec2[] {
  const random = createRandom(1);
  const points: Vec2[] = [];
  for (let k = 0; k < 60 * places && points.length < places; k++) {
    const [x, y] = [Math.floor(random() * camera.width), Math.floor(random() * camera.height)];
    if (floor[y * camera.width + x] !== 1) continue;
    const point = floorPoint(camera, x + 0.5, y + 0.5);
    if (point && Math.hypot(...point) < farthest) points.push([x + 0.5, y + 0.5]);
  }
  return points;
}

/** Of things a metre high and a metre across that stand at one image point, as one camera and the other draw them. */
function sizeRatio(estimated: Camera, truth: Camera, point: Vec2): number {
  const [a, b] = [drawnSizes(estimated, point), drawnSizes(truth, point)];
  if (!a || !b) return NaN;
  return Math.sqrt((a.height * a.width) / (b.height * b.width));
}

function drawnSizes(camera: Camera, point: Vec2): { height: number; width: number } | undefined {
  const foot = floorPoint(camera, ...point);
  if (!foot) return undefined;
  const [x, z] = foot;
  const away = Math.hypot(x, z);
  const [ux, uz] = [-z / (2 * away), x / (2 * away)];
  const top = project(camera, [x, 1, z]);
  const [from, to] = [project(camera, [x - ux, 0, z - uz]), project(camera, [x + ux, 0, z + uz])];
  if (!top || !from || !to) return undefined;
  return {
    height: Math.hypot(top.x - point[0], top.y - point[1]),
    width: Math.hypot(from.x - to.x, from.y - to.y),
  };
}

/** Corners (x, z) of square footprints that the plan has room for, spread over it. */
function standingSquares(plan: FloorPlan): Vec2[][] {
  for (const side of [footprint, footprint / 2, footprint / 4]) {
    const span = Math.round(side / plan.cell);
    const random = createRandom(2);
    const squares: Vec2[][] = [];
    for (let k = 0; k < 60 * places && squares.length < places; k++) {
      const i = Math.floor(random() * (plan.columns - span));
      const j = Math.floor(random() * (plan.rows - span));
      if (i < 0 || j < 0 || !isFree(plan, { i, j, span })) continue;
      const [x, z] = [plan.originX + i * plan.cell, plan.originZ + j * plan.cell];
      squares.push([
        [x, z],
        [x + side, z],
        [x + side, z + side],
        [x, z + side],
      ]);
    }
    if (squares.length > 0) return squares;
  }
  return [];
}

function isFree(plan: FloorPlan, { i, j, span }: { i: number; j: number; span: number }): boolean {
  for (let row = j; row < j + span; row++)
    for (let column = i; column < i + span; column++)
      if (!plan.free[row * plan.columns + column]) return false;
  return true;
}

/**
 * A square is drawn by the estimated camera. What is seen of its corners is put back on the true floor, where the square that
 * fits them best is drawn again: how far the corners part is the gap, and so is how far a corner lies off the floor.
 */
function gapOf(square: readonly Vec2[], estimated: Camera, { camera, floor }: RoomTruth): number {
  const scaled = resizeCamera(estimated, camera.width, camera.height);
  const drawn = square.map(([x, z]) => project(scaled, [x, 0, z]));
  const onFloor = drawn.map((at) => at && floorPoint(camera, at.x, at.y));
  if (onFloor.some((point) => !point)) return 1;
  const fitted = nearestSquare(onFloor.filter((point) => point !== undefined));
  const gaps = drawn.map((at, k) => {
    const [x, z] = fitted[k] ?? [0, 0];
    const truly = project(camera, [x, 0, z]);
    if (!at || !truly) return camera.height;
    return Math.max(
      Math.hypot(at.x - truly.x, at.y - truly.y),
      distanceToFloor([at.x, at.y], { camera, floor }),
    );
  });
  return Math.max(...gaps) / camera.height;
}

/** The square, of any size and turn, that lies nearest to four corners in their order (least squares). */
function nearestSquare(corners: readonly Vec2[]): Vec2[] {
  const unit: Vec2[] = [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ];
  const [mx, mz] = [0, 1].map((k) => corners.reduce((sum, corner) => sum + (corner[k] ?? 0) / 4, 0)) as [
    number,
    number,
  ];
  // As complex numbers: corner ≈ middle + turn · unit, and the unit square's corners have Σ|u|² = 2.
  const [re, im] = corners.reduce(
    ([a, b], [x, z], k) => {
      const [u, v] = unit[k] ?? [0, 0];
      return [a + ((x - mx) * u + (z - mz) * v) / 2, b + ((z - mz) * u - (x - mx) * v) / 2] as const;
    },
    [0, 0] as const,
  );
  return unit.map(([u, v]) => [mx + re * u - im * v, mz + re * v + im * u] as const);
}

/** Pixels to the nearest bare floor; 0 outside the picture, where nobody sees it. */
function distanceToFloor([px, py]: Vec2, { camera, floor }: RoomTruth): number {
  const [x, y] = [Math.floor(px), Math.floor(py)];
  const { width, height } = camera;
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  const isFloor = (i: number, j: number): boolean =>
    i >= 0 && j >= 0 && i < width && j < height && floor[j * width + i] === 1;
  for (let r = 0; r < Math.max(width, height); r++)
    for (let k = -r; k <= r; k++)
      if (isFloor(x + k, y - r) || isFloor(x + k, y + r) || isFloor(x - r, y + k) || isFloor(x + r, y + k))
        return r;
  return height;
}

export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
