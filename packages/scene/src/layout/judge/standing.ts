/** Hard rules of a single place: on the floor, off others and walls, carried by something, off the camera. */
import type { Vec2 } from '../../camera.ts';
import type { Placed } from '../arrangement.ts';
import {
  corners,
  distanceTo,
  lengthInside,
  overlaps,
  penetration,
  toWorld,
  type Footprint,
} from '../footprint.ts';
import { isCurtain } from '../piece-kinds.ts';
import { measures, sureness } from '../rules/measures.ts';
import { restsOnFloor } from '../rests-on-floor.ts';
import { tuckedTable } from '../tucked-table.ts';
import { alongAndOut, lengthOf, wallRunsOn } from '../walls.ts';
import { those, type Breach, type Grounds, type Judged } from './scene.ts';

/** Metres within which two surfaces count as touching. */
const touch = 0.03;
/** Metres that a thing on a wall may stand off the line that the wall was found at. */
const offWall = 0.25;

const onFloor = ({ placement }: Placed): boolean => placement === 'floor';
const lies = ({ placement }: Placed): boolean => placement === 'floor' || placement === 'rug';

export function* offFloor(judged: Judged): Generator<Breach> {
  for (const { index, own, item } of those(judged, lies)) {
    if (restsOnFloor(judged, item, { own })) continue;
    const share = outside(judged, own);
    yield { rule: 'off-floor', index, measured: share, limit: 0 };
  }
}

/** Share of a footprint that is not on free floor, by 400 points; never 0. */
function outside({ field }: Judged, own: Footprint): number {
  const n = 20;
  let off = 0;
  for (let i = 0; i < n * n; i++) {
    const u = (((i % n) + 0.5) / n) * 2 - 1;
    const v = ((Math.floor(i / n) + 0.5) / n) * 2 - 1;
    if (field.clearance(...toWorld(own, [u * own.halfWidth, v * own.halfDepth])) <= 0) off++;
  }
  return Math.max(1, off) / (n * n);
}

export function* inEachOther({ placed, prints }: Judged): Generator<Breach> {
  for (const [index, item] of placed.entries())
    for (let other = index + 1; other < placed.length; other++) {
      const second = placed[other];
      const [a, b] = [prints[index], prints[other]];
      if (!second || !a || !b || item.placement !== second.placement) continue;
      const measured = depthInside(item, second, [a, b]);
      if (measured > 0.005) yield { rule: 'overlap', index, other, measured, limit: 0 };
    }
}

function depthInside(a: Placed, b: Placed, [first, second]: readonly [Footprint, Footprint]): number {
  switch (a.placement) {
    case 'floor': {
      const table = tuckedTable(a, b);
      if (table) return penetration(table.under, table.chair === a ? first : second);
      return overlaps(first, second) ? penetration(first, second) : 0;
    }
    case 'surface': {
      if (Math.abs(a.y - b.y) > touch) return 0;
      return overlaps(first, second) ? penetration(slim(a, first), slim(b, second)) : 0;
    }
    case 'wall': {
      const apart = Math.abs(a.y - b.y) - (a.size.height + b.size.height) / 2;
      return apart < 0 && overlaps(first, second) ? Math.min(-apart, widthShared(first, second)) : 0;
    }
    case 'rug':
    case 'ceiling':
      return overlaps(first, second) ? penetration(first, second) : 0;
    default:
      return a.placement satisfies never;
  }
}

/** Round things fill less than their rectangle: the square with their area. */
function slim({ outline }: Placed, own: Footprint): Footprint {
  const share = outline === 'round' ? 0.84 : 1;
  return { ...own, halfWidth: own.halfWidth * share, halfDepth: own.halfDepth * share };
}

/** Metres along the wall that two flat things on it share. */
function widthShared(a: Footprint, b: Footprint): number {
  return a.halfWidth + b.halfWidth - Math.hypot(a.x - b.x, a.z - b.z);
}

export function* throughWalls(judged: Judged): Generator<Breach> {
  for (const { index, own } of those(judged, lies)) {
    const measured = depthInWalls(judged, own);
    if (measured > 0) yield { rule: 'through-wall', index, measured, limit: 0 };
  }
}

/** Metres that a footprint reaches behind a sure wall, 0 where it stays in the room. */
export function depthInWalls({ room }: Pick<Grounds, 'room'>, own: Footprint): number {
  let deepest = 0;
  const within = { ...own, halfWidth: own.halfWidth - touch, halfDepth: own.halfDepth - touch };
  for (const wall of room.walls) {
    if (wall.confidence < sureness.wall || lengthInside(within, wall.a, wall.b) < touch) continue;
    for (const corner of corners(own)) deepest = Math.max(deepest, -alongAndOut(wall, corner).out);
  }
  return deepest;
}

export function* underCeiling(judged: Judged): Generator<Breach> {
  const limit = judged.room.ceilingHeight;
  for (const { index, item } of those(judged, ({ placement }) => placement !== 'ceiling')) {
    const measured = item.y + (item.placement === 'wall' ? item.size.height / 2 : item.size.height);
    if (measured > limit + touch) yield { rule: 'through-ceiling', index, measured, limit };
  }
}

export function* carried(judged: Judged): Generator<Breach> {
  for (const { index, item } of those(judged, () => true)) {
    const measured = gapToCarrier(judged, item);
    const limit = item.placement === 'wall' ? offWall : touch;
    if (measured > limit) yield { rule: 'floating', index, measured, limit };
  }
}

/** Metres between a thing and what carries it: floor, the top under its middle, wall or ceiling. */
function gapToCarrier({ room, placed, prints }: Judged, item: Placed): number {
  switch (item.placement) {
    case 'floor':
    case 'rug':
      return Math.abs(item.y);
    case 'ceiling':
      return Math.abs(room.ceilingHeight - item.y);
    case 'wall':
      return gapToWall(room.walls, item);
    case 'surface': {
      let least = item.y;
      for (const [k, { top }] of placed.entries()) {
        const under = prints[k];
        if (top === undefined || !under || distanceTo(under, [item.x, item.z]) > 0) continue;
        least = Math.min(least, Math.abs(item.y - top));
      }
      return least;
    }
    default:
      return item.placement satisfies never;
  }
}

/** Where no wall was found, any may be there. */
function gapToWall(walls: Judged['room']['walls'], { x, z }: Placed): number {
  const gaps = walls.flatMap((wall) => {
    const { along, out } = alongAndOut(wall, [x, z]);
    return along > -wallRunsOn && along < lengthOf(wall) + wallRunsOn ? [Math.abs(out)] : [];
  });
  return gaps.length > 0 ? Math.min(...gaps) : walls.length > 0 ? offWall + touch : 0;
}

export function* offCamera(judged: Judged): Generator<Breach> {
  const [x, , z] = judged.room.camera.position;
  const eye: Vec2 = [x, z];
  for (const { index, own } of those(judged, onFloor)) {
    const measured = distanceTo(own, eye);
    if (measured < measures.camera - 1e-9)
      yield { rule: 'near-camera', index, measured, limit: measures.camera };
  }
}

export function isHung({ piece, placement }: Placed): boolean {
  return placement === 'wall' && !isCurtain(piece);
}
