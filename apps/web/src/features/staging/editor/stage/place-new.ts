import { type Camera, floorPoint, type Vec2 } from '@escena/scene/camera';
import type { Room, Wall } from '@escena/scene/room';
import type { PieceFacts } from '../goods/describe-piece.ts';
import { poseAt, shownAt, type DragRoom, type Pose } from './drag.ts';
import { type Footing, reach } from './footing.ts';
import { snapMove } from './snap.ts';
import { standOf } from './stand-of.ts';

/** Places tried around the middle of the floor: how far out, and how many in each ring. */
const rings = [0, 0.6, 1.1, 1.6, 2.2];
const perRing = 8;

/**
 * Where a piece goes that was picked from the catalogue and not dragged: near the middle of the floor, off what stands,
 * facing the camera; small things on a top, pictures on the wall that is seen best, lamps under the ceiling.
 */
export function placeNew(
  facts: PieceFacts,
  room: Room,
  { drag, others }: { readonly drag: DragRoom; readonly others: readonly Footing[] },
): Pose {
  const [sx, , sz] = standOf(room.floor.plan);
  const middle = { x: sx, y: 0, z: sz, rotation: 0 };
  switch (facts.placement) {
    case 'floor':
    case 'rug': {
      const spot =
        facts.placement === 'floor' ? freeSpot(facts, { middle, others, camera: room.camera }) : middle;
      const footing = { ...spot, width: facts.size.width, depth: facts.size.depth };
      const { x, z, rotation } = snapMove(footing, { walls: room.walls, others });
      return { x, y: 0, z, rotation };
    }
    case 'surface': {
      const [support] = drag.supports.toSorted((a, b) => b.footing.width - a.footing.width);
      if (!support) return middle;
      const { x, z, rotation } = support.footing;
      return { x, y: support.top, z, rotation };
    }
    case 'ceiling':
      return { ...middle, y: room.ceilingHeight };
    case 'wall':
      return onBestWall(facts, room, drag) ?? { ...middle, y: 1.5 };
    default:
      return facts.placement satisfies never;
  }
}

/** The free place nearest to the middle; the middle itself when there is none. */
function freeSpot(
  { size }: PieceFacts,
  { middle, others, camera }: { middle: Pose; others: readonly Footing[]; camera: Camera },
): Pose {
  for (const ring of rings) {
    for (let k = 0; k < (ring === 0 ? 1 : perRing); k++) {
      const angle = (2 * Math.PI * k) / perRing;
      const spot = { ...middle, x: middle.x + ring * Math.cos(angle), z: middle.z - ring * Math.sin(angle) };
      const footing = { ...spot, width: size.width, depth: size.depth };
      if (isSeen(camera, spot) && !others.some((other) => near(footing, other))) return spot;
    }
  }
  return middle;
}

function near(a: Footing, b: Footing): boolean {
  const between: Vec2 = [b.x - a.x, b.z - a.z];
  const distance = Math.hypot(...between);
  if (distance < 1e-6) return true;
  const direction: Vec2 = [between[0] / distance, between[1] / distance];
  return distance < reach(a, direction) + reach(b, direction) + 0.05;
}

function isSeen(camera: Camera, { x, z }: Pose): boolean {
  const bottom = floorPoint(camera, camera.width / 2, camera.height * 0.97);
  return !bottom || Math.hypot(x, z) > Math.hypot(...bottom);
}

/** The middle of the wall that takes most of the picture, at the eye's height. */
function onBestWall({ size }: PieceFacts, { camera }: Room, drag: DragRoom): Pose | undefined {
  const shown = drag.walls
    .map((wall: Wall) => ({ x: (wall.a[0] + wall.b[0]) / 2, z: (wall.a[1] + wall.b[1]) / 2 }))
    .map(({ x, z }) => ({ x, z, across: Math.abs(x) / (Math.abs(z) || 1) }))
    .toSorted((a, b) => a.across - b.across);
  for (const { x, z } of shown) {
    const at = shownAt(camera, { x, y: 1.5, z });
    const pose = at && poseAt({ placement: 'wall', height: size.height, rotation: 0 }, at, drag);
    if (pose) return pose;
  }
  return undefined;
}
