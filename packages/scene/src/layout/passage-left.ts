import type { Vec2 } from '../camera.ts';
import type { Placed } from './arrangement.ts';
import type { FloorField } from './floor-field.ts';
import type { JudgedRoom } from './judge/scene.ts';
import { inSomeFrame } from './in-some-frame.ts';
import { measures } from './rules/measures.ts';

const step = 0.05;
/** Metres of floor at both ends that make the place a passage and not a corner or an alcove. */
const through = 0.45;

/**
 * Metres left to walk past a piece that stands in a passage (floor at both its ends), on its wider side and at most a
 * walkway's; Infinity where it stands in none. Floor that runs out of the picture is taken to go on.
 */
export function passageLeft(
  { room, field }: { readonly room: Pick<JudgedRoom, 'camera' | 'others'>; readonly field: FloorField },
  placed: Pick<Placed, 'x' | 'z' | 'rotation' | 'size'>,
): number {
  const { x, z, rotation } = placed;
  const [c, s] = [Math.cos(rotation), Math.sin(rotation)];
  const free = ([dx, dz]: Vec2, half: number, enough: number): number => {
    for (let t = step; t < enough; t += step) {
      const point: Vec2 = [x + dx * (half + t), z + dz * (half + t)];
      if (!inSomeFrame(room, point)) return enough;
      if (field.clearance(...point) <= 0) return t - step;
    }
    return enough;
  };
  const leaves = (way: Vec2, side: Vec2, [halfWay, halfSide]: Vec2): number => {
    const ends = [way, opposite(way)].map((direction) => free(direction, halfWay, through));
    if (Math.min(...ends) < through) return Infinity;
    return Math.max(
      ...[side, opposite(side)].map((direction) => free(direction, halfSide, measures.walkway)),
    );
  };
  const [w, d] = [placed.size.width / 2, placed.size.depth / 2];
  const narrowest = Math.min(leaves([s, c], [c, -s], [d, w]), leaves([c, -s], [s, c], [w, d]));
  return narrowest >= measures.walkway ? Infinity : narrowest;
}

function opposite([x, z]: Vec2): Vec2 {
  return [-x, -z];
}
