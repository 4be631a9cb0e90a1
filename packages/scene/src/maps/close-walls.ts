import type { Vec2 } from '../camera.ts';
import type { Wall } from '../room/room.ts';

/** metres that the outermost walls go on: beyond every picture's edge */
const goingOn = 30;

/** A wall as it is seen, from its left end to its right one. */
interface Stretch {
  readonly left: Vec2;
  readonly right: Vec2;
}

/**
 * Walls without gaps between them as the camera above (0, 0) sees them. A photo shows most of a wall, seldom its ends: two
 * neighbours go on until they meet, or are joined straight where they would meet nowhere between them; the outermost go on.
 */
export function closeWalls(walls: readonly Wall[]): readonly Wall[] {
  const seen = walls
    .map(({ a, b }): Stretch => (bearing(a) < bearing(b) ? { left: a, right: b } : { left: b, right: a }))
    .toSorted((one, other) => bearing(one.left) - bearing(other.left));
  const closed: Stretch[] = [];
  for (const stretch of seen) {
    const before = closed.pop();
    if (before) closed.push(...joined(before, stretch));
    else closed.push({ ...stretch, left: onward(stretch.right, stretch.left) });
  }
  const last = closed.pop();
  if (last) closed.push({ ...last, right: onward(last.left, last.right) });
  return closed.map(({ left, right }) => ({ a: right, b: left, confidence: 1 }));
}

/** Two neighbours, the gap between them closed. */
function joined(before: Stretch, after: Stretch): readonly Stretch[] {
  const [from, to] = [bearing(before.right), bearing(after.left)];
  if (to <= from) return [before, after];
  const corner = crossing(before, after);
  const between = corner && bearing(corner) >= from && bearing(corner) <= to;
  if (between)
    return [
      { ...before, right: corner },
      { ...after, left: corner },
    ];
  return [before, { left: before.right, right: after.left }, after];
}

/** Radians to the right of the view axis −z. */
function bearing([x, z]: Vec2): number {
  return Math.atan2(x, -z);
}

function onward(from: Vec2, through: Vec2): Vec2 {
  const [dx, dz] = [through[0] - from[0], through[1] - from[1]];
  const further = goingOn / (Math.hypot(dx, dz) || 1);
  return [through[0] + dx * further, through[1] + dz * further];
}

/** Where two walls' lines cross; undefined for parallel ones. */
function crossing(one: Stretch, other: Stretch): Vec2 | undefined {
  const [dx, dz] = [one.right[0] - one.left[0], one.right[1] - one.left[1]];
  const [ex, ez] = [other.right[0] - other.left[0], other.right[1] - other.left[1]];
  const area = dx * ez - dz * ex;
  if (Math.abs(area) < 1e-9) return undefined;
  const [gx, gz] = [other.left[0] - one.left[0], other.left[1] - one.left[1]];
  const along = (gx * ez - gz * ex) / area;
  return [one.left[0] + along * dx, one.left[1] + along * dz];
}
