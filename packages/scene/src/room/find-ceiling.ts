import { type Camera, rayDirection } from '../camera.ts';
import type { FoundWall } from './find-walls.ts';
import type { Segment } from './line-segments.ts';
import { segmentLength } from './line-segments.ts';
import type { Axis } from './manhattan-pose.ts';

/** Ceilings and cameras that most photos have: what a ratio of the two is expected to be, and the spread of its logarithm. */
const typicalRatio = 2.6 / 1.4;
const ratioSpread = 0.2;
/** Ceiling over camera height: 2.2 m / 1.6 m … 3.6 m / 1.1 m. */
const lowestRatio = 1.4;
const highestRatio = 3.2;
const ratioBin = 0.04;

/**
 * How high the ceiling is, in camera heights, or undefined where it is not seen. A wall whose foot is known gives it wherever
 * its upper edge shows.
 *
 * @param segments with the axis that each follows, in pixels of `camera`
 * @param camera standing 1 unit high, with `walls` in the same unit
 */
export function findCeiling(
  segments: readonly { segment: Segment; axis: Axis | undefined }[],
  camera: Camera,
  walls: readonly FoundWall[],
): number | undefined {
  const votes = new Map<number, number>();
  let strongest = 0;
  let ratio: number | undefined;
  for (const wall of walls)
    for (const { segment, axis } of segments) {
      if (axis !== (wall.side === 'back' ? 0 : 2)) continue;
      const height = heightOnWall(segment, camera, wall);
      if (height === undefined || height < lowestRatio || height > highestRatio) continue;
      const likely = Math.exp(-0.5 * (Math.log(height / typicalRatio) / ratioSpread) ** 2);
      const vote = segmentLength(segment) * likely * wall.confidence;
      for (let k = -1; k <= 1; k++) {
        const key = Math.round(height / ratioBin) + k;
        const sum = (votes.get(key) ?? 0) + vote * (k === 0 ? 1 : 0.5);
        votes.set(key, sum);
        if (sum <= strongest) continue;
        strongest = sum;
        ratio = key * ratioBin;
      }
    }
  const enough = 0.1 * Math.max(camera.width, camera.height);
  return strongest >= enough ? ratio : undefined;
}

/** Height of a segment's middle when it lies on the wall, in the camera's unit; undefined when it cannot. */
function heightOnWall(segment: Segment, camera: Camera, wall: FoundWall): number | undefined {
  const x = (segment.x1 + segment.x2) / 2;
  const y = (segment.y1 + segment.y2) / 2;
  const ray = rayDirection(camera, x, y);
  const across = wall.side === 'back' ? 2 : 0;
  const t = wall.offset / ray[across];
  if (!Number.isFinite(t) || t <= 0) return undefined;
  const along = wall.side === 'back' ? t * ray[0] : t * ray[2];
  const [p, q] = wall.side === 'back' ? [wall.a[0], wall.b[0]] : [wall.a[1], wall.b[1]];
  const margin = 0.3;
  if (along < Math.min(p, q) - margin || along > Math.max(p, q) + margin) return undefined;
  return camera.position[1] + t * ray[1];
}
