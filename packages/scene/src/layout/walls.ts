import type { Vec2 } from '../camera.ts';
import type { Wall } from '../room/room.ts';
import type { Placed } from './arrangement.ts';
import { toWorld } from './footprint.ts';

/** Metres that a wall is taken to run on past its seen ends. */
export const wallRunsOn = 0.5;
/** cos of the turn within which a piece counts as parallel to a wall. */
const parallel = Math.cos(Math.PI / 9);

/** A line on the floor with the room to its left seen from above, like a wall or an opening's foot. */
export type FootLine = Pick<Wall, 'a' | 'b'>;

/** The direction (x, z) from a wall into the room. */
export function inward({ a, b }: FootLine): Vec2 {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
}

export function lengthOf({ a, b }: FootLine): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** A floor point as metres along a line from its start, and metres out into the room. */
export function alongAndOut(line: FootLine, [x, z]: Vec2): { along: number; out: number } {
  const [nx, nz] = inward(line);
  const [dx, dz] = [x - line.a[0], z - line.a[1]];
  return { along: -dx * nz + dz * nx, out: dx * nx + dz * nz };
}

/** The nearest wall behind a piece that is parallel to it, and the metres between them; undefined where there is none. */
export function wallBehind(
  walls: readonly Wall[],
  placed: Pick<Placed, 'x' | 'z' | 'rotation' | 'size'>,
): { wall: Wall; gap: number } | undefined {
  const back = toWorld(placed, [0, -placed.size.depth / 2]);
  let best: { wall: Wall; gap: number } | undefined;
  for (const wall of walls) {
    const [nx, nz] = inward(wall);
    if (Math.sin(placed.rotation) * nx + Math.cos(placed.rotation) * nz < parallel) continue;
    const { along, out } = alongAndOut(wall, back);
    if (along < -wallRunsOn || along > lengthOf(wall) + wallRunsOn || out < -0.3) continue;
    const gap = Math.max(0, out);
    if (!best || gap < best.gap) best = { wall, gap };
  }
  return best;
}
