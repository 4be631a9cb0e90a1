import { project, type Vec2 } from '../camera.ts';
import type { Placed } from './arrangement.ts';
import { clearances } from './clearances.ts';
import type { FloorField } from './floor-field.ts';
import type { Room } from '../room/room.ts';

const step = 0.05;
/** Metres of floor at both ends that make the place a passage and not a corner or an alcove. */
const through = 0.45;

/**
 * Whether people can still pass: a piece in a passage (floor at both its ends) must leave a walkway beside it.
 * Floor that runs out of the picture is taken to go on.
 */
export function leavesWay({ room, field }: { room: Room; field: FloorField }, placed: Placed): boolean {
  const [c, s] = [Math.cos(placed.rotation), Math.sin(placed.rotation)];
  const along: Vec2 = [s, c];
  const across: Vec2 = [c, -s];
  const gap = ([dx, dz]: Vec2, half: number, enough: number): boolean => {
    for (let t = step; t < enough; t += step) {
      const [x, z] = [placed.x + dx * (half + t), placed.z + dz * (half + t)];
      const at = project(room.camera, [x, 0, z]);
      if (!at || at.x < 0 || at.x >= room.camera.width || at.y >= room.camera.height) return true;
      if (field.clearance(x, z) <= 0) return false;
    }
    return true;
  };
  const blocks = (way: Vec2, side: Vec2, [halfWay, halfSide]: Vec2): boolean => {
    const back: Vec2 = [-way[0], -way[1]];
    const other: Vec2 = [-side[0], -side[1]];
    const passage = gap(way, halfWay, through) && gap(back, halfWay, through);
    const beside = gap(side, halfSide, clearances.walkway) || gap(other, halfSide, clearances.walkway);
    return passage && !beside;
  };
  const [w, d] = [placed.size.width / 2, placed.size.depth / 2];
  return !blocks(along, across, [d, w]) && !blocks(across, along, [w, d]);
}
