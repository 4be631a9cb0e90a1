/**
 * Walls from the far edge of the floor: with x and z along the room, a wall's foot is a run of boundary points of one x
 * or one z. The outermost well-supported run on each side is the wall; furniture makes shorter and nearer ones.
 */
import { type Camera, floorPoint, project } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import type { Wall } from './room.ts';

export type Side = 'back' | 'left' | 'right';

export interface FoundWall extends Wall {
  readonly side: Side;
  /** metres: the wall's plane is z = offset (back) or x = offset */
  readonly offset: number;
}

/** metres, for a camera one metre high */
const probe = 0.12;
const bin = 0.05;
const tolerance = 0.08;
const shortestFoot = 0.5;
const leastConfidence = 0.12;
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

/**
 * Floor points on the mask's edge, by the side on which the floor ends: floor a little inwards, none a little outwards.
 * Where the picture ends nothing is known, so the frame makes no wall.
 */
function boundaryPoints(mask: BinaryMask, camera: Camera, farthest: number): Record<Side, Foot[]> {
  const { width, height, data } = mask;
  const isFloor = (x: number, z: number): boolean | undefined => {
    const p = project(camera, [x, 0, z]);
    if (!p || p.x < 0 || p.y < 0 || p.x >= width || p.y >= height) return undefined;
    return data[Math.floor(p.y) * width + Math.floor(p.x)] === 1;
  };
  const feet: Record<Side, Foot[]> = { back: [], left: [], right: [] };
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (!data[i] || (data[i - width] && data[i - 1] && data[i + 1])) continue;
      const point = floorPoint(camera, x + 0.5, y + 0.5);
      if (!point || Math.hypot(point[0], point[1]) > farthest) continue;
      const [px, pz] = point;
      const ends = (dx: number, dz: number): boolean =>
        isFloor(px + dx, pz + dz) === false && isFloor(px - dx, pz - dz) === true;
      if (ends(0, -probe)) feet.back.push({ offset: pz, along: px });
      if (ends(-probe, 0)) feet.left.push({ offset: px, along: pz });
      if (ends(probe, 0)) feet.right.push({ offset: px, along: pz });
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
  const confidence = Math.min(1, length / 1.8) * filled;
  if (confidence < leastConfidence) return undefined;
  // The room lies to the left of a → b.
  if (side === 'back') return { side, offset, a: [to, offset], b: [from, offset], confidence };
  if (side === 'left') return { side, offset, a: [offset, from], b: [offset, to], confidence };
  return { side, offset, a: [offset, to], b: [offset, from], confidence };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
