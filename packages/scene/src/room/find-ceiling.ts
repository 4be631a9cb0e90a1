import { type Camera, rayDirection } from '../camera.ts';
import type { FoundWall } from './find-walls.ts';
import type { Segment } from './line-segments.ts';
import { segmentLength } from './line-segments.ts';
import type { Axis } from './manhattan-pose.ts';

/** Typical rooms and photographers, metres; spreads are of the logarithm. */
const typicalCeiling = 2.6;
const ceilingSpread = 0.1;
const typicalCamera = 1.4;
const cameraSpread = 0.13;
/** Ceiling over camera height: 2.2 m / 1.6 m … 3.6 m / 1.1 m. */
const lowestRatio = 1.4;
const highestRatio = 3.2;
const ratioBin = 0.04;

export interface Scale {
  /** metres */
  readonly cameraHeight: number;
  readonly ceilingHeight: number;
  readonly source: 'camera-height' | 'ceiling-height';
}

/**
 * How high camera and ceiling are. A wall whose foot is known gives the ceiling in camera heights wherever its upper
 * edge shows; with typical heights of both, the most probable scale follows.
 *
 * @param segments with the axis that each follows, in pixels of `camera`
 * @param camera standing 1 unit high, with `walls` in the same unit
 */
export function findScale(
  segments: readonly { segment: Segment; axis: Axis | undefined }[],
  camera: Camera,
  walls: readonly FoundWall[],
): Scale {
  const ratio = ceilingRatio(segments, camera, walls);
  if (ratio === undefined)
    return { cameraHeight: typicalCamera, ceilingHeight: typicalCeiling, source: 'camera-height' };
  const fromCamera = cameraSpread ** -2;
  const fromCeiling = ceilingSpread ** -2;
  const cameraHeight = Math.exp(
    (fromCamera * Math.log(typicalCamera) + fromCeiling * Math.log(typicalCeiling / ratio)) /
      (fromCamera + fromCeiling),
  );
  return { cameraHeight, ceilingHeight: cameraHeight * ratio, source: 'ceiling-height' };
}

function ceilingRatio(
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
      const likely = Math.exp(-0.5 * (Math.log(height / (typicalCeiling / typicalCamera)) / 0.2) ** 2);
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
