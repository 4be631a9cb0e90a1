/**
 * Walls from the far edge of the floor: with x and z along the room, a wall's foot is a run of boundary points of one x
 * or one z. The outermost well-supported run on each side is the wall; furniture makes shorter and nearer ones.
 */
import { type Camera, floorPoint } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import type { Wall } from './room.ts';

export type Side = 'back' | 'left' | 'right';

export interface FoundWall extends Wall {
  readonly side: Side;
  /** metres: the wall's plane is z = offset (back) or x = offset */
  readonly offset: number;
}

/** metres */
const bin = 0.05;
const tolerance = 0.08;
const shortestFoot = 0.7;
/** A run counts beside a longer one on the same side when it has this share of its length. */
const comparable = 0.35;

/**
 * @param camera for the mask's size
 * @param farthest metres from the camera beyond which the boundary is not trusted
 */
export function findWalls(mask: BinaryMask, camera: Camera, farthest: number): FoundWall[] {
  const boundary = boundaryPoints(mask, camera, farthest);
  const walls: FoundWall[] = [];
  for (const side of ['back', 'left', 'right'] as const) {
    const wall = outermostRun(boundary[side], side);
    if (wall) walls.push(wall);
  }
  return walls;
}

interface Foot {
  /** the coordinate that stays constant along the wall, and the one that runs */
  readonly offset: number;
  readonly along: number;
}

function boundaryPoints(mask: BinaryMask, camera: Camera, farthest: number): Record<Side, Foot[]> {
  const { width, height, data } = mask;
  const feet: Record<Side, Foot[]> = { back: [], left: [], right: [] };
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (!data[i]) continue;
      const above = !data[i - width];
      const left = !data[i - 1];
      const right = !data[i + 1];
      if (!above && !left && !right) continue;
      const point = floorPoint(camera, x + 0.5, y + (above ? 0 : 0.5));
      if (!point || Math.hypot(point[0], point[1]) > farthest) continue;
      if (above) feet.back.push({ offset: point[1], along: point[0] });
      if (above || left) feet.left.push({ offset: point[0], along: point[1] });
      if (above || right) feet.right.push({ offset: point[0], along: point[1] });
    }
  return feet;
}

function outermostRun(feet: readonly Foot[], side: Side): FoundWall | undefined {
  const outward = side === 'right' ? 1 : -1;
  const runs = new Map<number, Set<number>>();
  for (const { offset, along } of feet) {
    const key = Math.round(offset / bin);
    for (let k = -1; k <= 1; k++) {
      const run = runs.get(key + k) ?? new Set<number>();
      run.add(Math.round(along / bin));
      runs.set(key + k, run);
    }
  }
  const longest = Math.max(0, ...[...runs.values()].map((run) => run.size * bin));
  const enough = Math.max(shortestFoot, comparable * longest);
  const outermost = [...runs]
    .filter(([, run]) => run.size * bin >= enough)
    .toSorted(([a], [b]) => outward * (b - a))[0];
  if (!outermost) return undefined;
  const near = feet.filter(({ offset }) => Math.abs(offset - outermost[0] * bin) <= tolerance);
  const offset = median(near.map((foot) => foot.offset));
  const alongs = near.map((foot) => foot.along).toSorted((a, b) => a - b);
  const from = alongs[Math.floor(alongs.length * 0.02)] ?? 0;
  const to = alongs[Math.floor(alongs.length * 0.98)] ?? 0;
  const length = outermost[1].size * bin;
  const filled = length / Math.max(length, to - from);
  const confidence = Math.min(1, length / 2.5) * filled;
  // The room lies to the left of a → b.
  if (side === 'back') return { side, offset, a: [to, offset], b: [from, offset], confidence };
  if (side === 'left') return { side, offset, a: [offset, from], b: [offset, to], confidence };
  return { side, offset, a: [offset, to], b: [offset, from], confidence };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
