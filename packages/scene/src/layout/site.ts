import type { Camera } from '../camera.ts';
import type { Goods } from '../furniture/goods.ts';
import type { Room } from '../room/room.ts';
import { footprint, type Arrangement, type Placed } from './arrangement.ts';
import { collides } from './collides.ts';
import { distanceTo, overlaps, type Footprint } from './footprint.ts';
import { createGrounds, type Grounds } from './judge/scene.ts';
import { windowBreach } from './judge/openings.ts';
import { depthInWalls } from './judge/standing.ts';
import { createWayField, type WayField } from './judge/way-field.ts';
import { passageLeft } from './passage-left.ts';
import { restsOnFloor } from './rests-on-floor.ts';
import { hiddenThings, measures } from './rules/measures.ts';
import { thingField } from './thing-field.ts';
import { covers, seenFrom, type Sight } from './view.ts';

/** Everything a placement is tried by. */
export interface Site extends Grounds {
  readonly room: Room;
  readonly goods: Goods;
  readonly ways: WayField;
  /** what of a photo's own things a place in it hides */
  readonly things: (seen: Sight) => number;
  /** of every photo, the leading one first */
  readonly cameras: readonly Camera[];
  /** floor before doors */
  readonly doorways: readonly Footprint[];
}

/** Metres kept between a piece and the edge of the free floor. */
const edgeMargin = 0.02;
/** Tall pieces hide the room when they stand nearer than this many metres. */
const foreground = 2.3;
const tall = 1.05;

export function createSite(room: Room, goods: Goods): Site {
  const grounds = createGrounds(room);
  const fields = new Map([room, ...(room.others ?? [])].map((photo) => [photo.camera, thingField(photo)]));
  return {
    ...grounds,
    room,
    goods,
    ways: createWayField(grounds),
    things: (seen) => fields.get(seen.camera)?.(seen) ?? 0,
    cameras: [...fields.keys()],
    doorways: grounds.free.doors.map(({ zone }) => zone),
  };
}

export interface AdmitRule {
  readonly arrangement: Arrangement;
  /** metres to what stands */
  readonly gap: number;
  /** share of it that must show */
  readonly inFrame: number;
  /** share of existing things among what it may hide; absent: by its kind */
  readonly things?: number;
}

/**
 * How a piece shows, if it may stand there at all: on free floor, off others, away from the cameras, and whole in the leading
 * photo, or else in another.
 */
export function admit(site: Site, candidate: Placed, rule: AdmitRule): Sight | undefined {
  const { room } = site;
  const own = footprint(candidate);
  const onFloor = candidate.placement === 'floor';
  const near = ({ position }: Camera): boolean =>
    distanceTo(own, [position[0], position[2]]) < measures.camera;
  if (onFloor && site.cameras.some(near)) return undefined;
  if (!restsOnFloor(site, candidate, { own, margin: onFloor ? edgeMargin : 0 })) return undefined;
  if (collides(candidate, rule.arrangement, rule.gap)) return undefined;
  if (onFloor && site.doorways.some((zone) => overlaps(own, zone))) return undefined;
  if (depthInWalls(site, own) > 0) return undefined;
  if (candidate.size.height > room.ceilingHeight) return undefined;
  const sights = site.cameras.flatMap((camera) => seenFrom(camera, candidate) ?? []);
  const seen = sights.find(({ inFrame }) => inFrame >= rule.inFrame);
  if (!seen) return undefined;
  const hidden = Math.min(rule.things ?? 1, mayHide(candidate));
  for (const one of sights) {
    if (one.inFrame <= 0) continue;
    if (candidate.size.height > tall && one.depth < foreground) return undefined;
    if (site.things(one) > hidden) return undefined;
  }
  if (windowBreach(site, candidate)) return undefined;
  if (onFloor && passageLeft(site, candidate) < measures.walkway) return undefined;
  return seen;
}

/** Share of existing things among what it may hide in the photo. */
export function mayHide({ placement, size }: Placed): number {
  switch (placement) {
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
      return placement satisfies never;
  }
}

/** −1 with its back to the camera … 1 facing it. */
export function facing(camera: Camera, pose: { x: number; z: number; rotation: number }): number {
  const [dx, dz] = [camera.position[0] - pose.x, camera.position[2] - pose.z];
  return (Math.sin(pose.rotation) * dx + Math.cos(pose.rotation) * dz) / (Math.hypot(dx, dz) || 1);
}

/** Points for how the anchor sits in the picture: whole, near the middle, neither huge nor tiny, showing its front. */
export function composition(
  anchor: Placed,
  { seen, sided }: { readonly seen: Sight; readonly sided: boolean },
): number {
  const width = Math.min(1, seen.right) - Math.max(0, seen.left);
  const middle = (seen.left + seen.right) / 2;
  // A table has no front: from everywhere it is as good as a seat seen from its best side.
  const front = sided ? facing(seen.camera, anchor) : 0.75;
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

/** 0 … 1: how much of a piece the photos beside the one that `seen` is of show, on average; 0 where there are none. */
export function alsoShown(site: Site, placed: Placed, { camera }: Sight): number {
  const others = site.cameras.filter((one) => one !== camera);
  const shares = others.map((one) => seenFrom(one, placed)?.inFrame ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / (others.length || 1);
}

/** Points lost because `nearer` hides `further` in the picture. */
export function hiding(nearer: Sight, further: Sight): number {
  // What different photos show is never in each other's way.
  return nearer.camera === further.camera && nearer.depth < further.depth ? covers(nearer, further) : 0;
}
