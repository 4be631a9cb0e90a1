import { catalogue } from '../furniture/catalogue.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Camera } from '../camera.ts';
import type { Room } from '../room/room.ts';
import { clearances, hiddenThings } from './clearances.ts';
import { collides, footprint, type Arrangement, type Placed } from './arrangement.ts';
import { distanceTo } from './footprint.ts';
import type { FloorField } from './floor-field.ts';
import { blocksWindow } from './blocks-window.ts';
import { leavesWay } from './leaves-way.ts';
import type { ThingShare } from './thing-field.ts';
import { covers, sight, type Sight } from './view.ts';

/** Everything a placement is judged by. */
export interface Site {
  readonly room: Room;
  readonly field: FloorField;
  readonly style: Style;
  /** what of the photo's own things a place in the picture hides */
  readonly things: ThingShare;
}

/** Metres kept between a piece and the edge of the free floor. */
const edgeMargin = 0.02;
/** Tall pieces hide the room when they stand nearer than this many metres. */
const foreground = 2.3;
const tall = 1.05;

/** How a piece shows, if it may stand there at all: on free floor, off others, away from the camera, in the picture. */
export function admit(
  site: Site,
  candidate: Placed,
  rule: { arrangement: Arrangement; gap: number; inFrame: number },
): Sight | undefined {
  const own = footprint(candidate);
  if (distanceTo(own, [site.room.camera.position[0], site.room.camera.position[2]]) < clearances.camera)
    return undefined;
  if (!site.field.holds(own, catalogue[candidate.piece].placement === 'rug' ? 0 : edgeMargin))
    return undefined;
  if (collides(candidate, rule.arrangement, rule.gap)) return undefined;
  const seen = sight(site.room.camera, candidate, candidate.size);
  if (!seen || seen.inFrame < rule.inFrame) return undefined;
  if (candidate.size.height > tall && seen.depth < foreground) return undefined;
  if (blocksWindow(site.room, candidate) || site.things(seen) > mayHide(candidate)) return undefined;
  if (catalogue[candidate.piece].placement === 'floor' && !leavesWay(site, candidate)) return undefined;
  return seen;
}

/** Share of existing things among what it may hide in the photo. */
export function mayHide({ piece, size }: Placed): number {
  switch (catalogue[piece].placement) {
    case 'rug':
      return hiddenThings.rug;
    case 'wall':
      return hiddenThings.wall;
    case 'floor':
      return size.height > tall ? hiddenThings.tall : hiddenThings.low;
    case 'surface':
    case 'ceiling':
      return 1;
    default:
      return catalogue[piece].placement satisfies never;
  }
}

/** −1 with its back to the camera … 1 facing it. */
export function facing(camera: Camera, pose: { x: number; z: number; rotation: number }): number {
  const [dx, dz] = [camera.position[0] - pose.x, camera.position[2] - pose.z];
  return (Math.sin(pose.rotation) * dx + Math.cos(pose.rotation) * dz) / (Math.hypot(dx, dz) || 1);
}

/** Points for how the anchor sits in the picture: whole, near the middle, neither huge nor tiny, showing its front. */
export function composition(camera: Camera, anchor: Placed, seen: Sight): number {
  const width = Math.min(1, seen.right) - Math.max(0, seen.left);
  const middle = (seen.left + seen.right) / 2;
  const front = facing(camera, anchor);
  const size = width < 0.28 ? (0.28 - width) * 9 : width > 0.62 ? (width - 0.62) * 9 : 0;
  return (
    3 * Math.min(front, 0.75) -
    (front < -0.15 ? 5 : 0) -
    2.4 * Math.abs(middle - 0.5) -
    size -
    4 * (1 - seen.inFrame) -
    0.35 * Math.max(0, seen.depth - 5)
  );
}

/** Points lost because `nearer` hides `further` in the picture. */
export function hiding(nearer: Sight, further: Sight): number {
  return nearer.depth < further.depth ? covers(nearer, further) : 0;
}
