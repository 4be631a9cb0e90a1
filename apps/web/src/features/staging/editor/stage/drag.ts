/**
 * Dragging: the point where a piece stands is moved over the picture by as much as the pointer, and cast back into the
 * room from there. So a wardrobe can be held anywhere, above the horizon too.
 */
import { type Camera, project, rayDirection, type Vec2, type Vec3 } from '@escena/scene/camera';
import type { Placement } from '@escena/scene/piece';
import type { Wall } from '@escena/scene/room';
import { cornersOf, type Footing, onWall, wallLine } from './footing.ts';

/** A place for a piece's origin. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rotation: number;
}

/** Something with a top that small things may stand on. */
export interface Support {
  readonly footing: Footing;
  /** metres above the floor */
  readonly top: number;
}

export interface DragRoom {
  readonly camera: Camera;
  readonly walls: readonly Wall[];
  readonly ceilingHeight: number;
  readonly supports: readonly Support[];
}

/** Metres from the camera across the floor between which furniture makes sense in a photo. */
const nearest = 0.5;
const farthest = 14;
/** Metres that a wall is taken to run on past its seen ends. */
const wallRunsOn = 1.5;

/** Where a piece's origin shows, as fractions of the picture; undefined behind the camera. */
export function shownAt(camera: Camera, { x, y, z }: Omit<Pose, 'rotation'>): Vec2 | undefined {
  const at = project(camera, [x, y, z]);
  return at && [at.x / camera.width, at.y / camera.height];
}

/**
 * The pose of a piece whose origin is to show at `at` (fractions of the picture), by where its kind belongs: on the
 * floor, on a top, against a wall, under the ceiling. Undefined where nothing of that kind is there.
 */
export function poseAt(
  { placement, height, rotation }: { placement: Placement; height: number; rotation: number },
  at: Vec2,
  room: DragRoom,
): Pose | undefined {
  switch (placement) {
    case 'floor':
    case 'rug':
      return onPlane(at, 0, { room, rotation });
    case 'ceiling':
      return onPlane(at, room.ceilingHeight, { room, rotation });
    case 'surface':
      return onTop(at, { room, rotation }) ?? onPlane(at, 0, { room, rotation });
    case 'wall':
      return onWalls(at, height, room);
    default:
      return placement satisfies never;
  }
}

function rayAt(camera: Camera, at: Vec2): Vec3 {
  return rayDirection(camera, at[0] * camera.width, at[1] * camera.height);
}

function onPlane(
  at: Vec2,
  y: number,
  { room, rotation }: { room: DragRoom; rotation: number },
): Pose | undefined {
  const [px, py, pz] = room.camera.position;
  const [dx, dy, dz] = rayAt(room.camera, at);
  const t = (y - py) / dy;
  if (!Number.isFinite(t) || t <= 0) return undefined;
  const away = t * Math.hypot(dx, dz);
  // Beyond the last reasonable place the piece stays on the same line of sight.
  const reached = Math.min(farthest, Math.max(nearest, away)) / (away || 1);
  return { x: px + dx * t * reached, y, z: pz + dz * t * reached, rotation };
}

/** The nearest top that the pointer is over. */
function onTop(at: Vec2, { room, rotation }: { room: DragRoom; rotation: number }): Pose | undefined {
  const found = room.supports.flatMap(({ footing, top }) => {
    const pose = onPlane(at, top, { room, rotation });
    return pose && holds(footing, [pose.x, pose.z]) ? [pose] : [];
  });
  const { position } = room.camera;
  const away = ({ x, z }: Pose) => Math.hypot(x - position[0], z - position[2]);
  return found.toSorted((a, b) => away(a) - away(b))[0];
}

/** The nearest wall met from the front; the piece stays between floor and ceiling. */
function onWalls(at: Vec2, height: number, { camera, walls, ceilingHeight }: DragRoom): Pose | undefined {
  const [px, py, pz] = camera.position;
  const [dx, dy, dz] = rayAt(camera, at);
  let best: { t: number; pose: Pose } | undefined;
  for (const wall of walls) {
    const line = wallLine(wall);
    const facing = line.normal[0] * dx + line.normal[1] * dz;
    if (facing >= -1e-4) continue;
    const t = -onWall(line, [px, pz]).off / facing;
    if (t <= 0 || (best && t >= best.t)) continue;
    const [x, z] = [px + dx * t, pz + dz * t];
    const along = onWall(line, [x, z]).at;
    if (along < -wallRunsOn || along > line.length + wallRunsOn) continue;
    const highest = Math.max(height / 2, ceilingHeight - height / 2);
    const y = Math.min(highest, Math.max(height / 2, py + dy * t));
    best = { t, pose: { x, y, z, rotation: Math.atan2(line.normal[0], line.normal[1]) } };
  }
  return best?.pose;
}

/** Whether a floor point lies under a footing. */
export function holds(footing: Footing, point: Vec2): boolean {
  const corners = cornersOf(footing);
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const [ex, ez] = [next[0] - corner[0], next[1] - corner[1]];
    return ex * (point[1] - corner[1]) - ez * (point[0] - corner[0]) >= -1e-9;
  });
}
