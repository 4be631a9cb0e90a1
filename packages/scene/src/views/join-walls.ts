import type { Vec2 } from '../camera.ts';
import { alongAndOut, inward, lengthOf } from '../layout/walls.ts';
import type { Wall } from '../room/room.ts';
import { invert, moveGround } from './ground-move.ts';
import { isFree, type PlacedPlan } from './join-plans.ts';

/** Radians and metres within which two photos' walls are one. */
const [sameTurn, sameLine] = [0.15, 0.35];
/** Metres along within which the stretches that two photos see of one wall are joined. */
const gap = 1;
/** Metres behind a wall that are looked at, in steps; square metres of floor there that make it no wall. */
const [behind, step, floorBehind] = [1, 0.1, 0.5];

/**
 * Every wall once: where several photos show one, on the line that they agree on by their confidence, as long as all of it
 * that is seen. What a photo shows floor behind is none.
 */
export function joinWalls(walls: readonly Wall[], plans: readonly PlacedPlan[]): Wall[] {
  const joined: Wall[] = [];
  for (const wall of walls.toSorted((a, b) => b.confidence - a.confidence)) {
    const twin = joined.findIndex((other) => isSame(other, wall));
    const known = joined[twin];
    if (known) joined[twin] = merge(known, wall);
    else joined.push(wall);
  }
  return joined.filter((wall) => floorPast(wall, plans) < floorBehind);
}

function isSame(one: Wall, other: Wall): boolean {
  const [n, m] = [inward(one), inward(other)];
  if (n[0] * m[0] + n[1] * m[1] < Math.cos(sameTurn)) return false;
  const [from, to] = [alongAndOut(one, other.a), alongAndOut(one, other.b)];
  if (Math.abs((from.out + to.out) / 2) > sameLine) return false;
  return Math.min(from.along, to.along) < lengthOf(one) + gap && Math.max(from.along, to.along) > -gap;
}

function merge(one: Wall, other: Wall): Wall {
  const [from, to] = [alongAndOut(one, other.a), alongAndOut(one, other.b)];
  const share = other.confidence / (one.confidence + other.confidence || 1);
  const out = (share * (from.out + to.out)) / 2;
  const [start, end] = [Math.min(0, from.along, to.along), Math.max(lengthOf(one), from.along, to.along)];
  return {
    a: pointOn(one, start, out),
    b: pointOn(one, end, out),
    confidence: 1 - (1 - one.confidence) * (1 - other.confidence),
  };
}

/** The point so many metres along a wall and out from it: `alongAndOut` the other way round. */
function pointOn(wall: Wall, along: number, out: number): Vec2 {
  const [nx, nz] = inward(wall);
  return [wall.a[0] - nz * along + nx * out, wall.a[1] + nx * along + nz * out];
}

/** Square metres of free floor right behind a wall. */
function floorPast(wall: Wall, plans: readonly PlacedPlan[]): number {
  const backs = plans.map(({ move, plan }) => ({ back: invert(move), plan }));
  let area = 0;
  for (let along = step; along < lengthOf(wall); along += step)
    for (let out = -behind; out < -0.2; out += step) {
      const point = pointOn(wall, along, out);
      if (backs.some(({ back, plan }) => isFree(plan, moveGround(back, point)))) area += step * step;
    }
  return area;
}
