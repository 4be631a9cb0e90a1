import type { Vec2 } from '../camera.ts';

/** A rectangle on the floor: centre (x, z) and half sides in metres, turned by `rotation` radians about y. */
export interface Footprint {
  readonly x: number;
  readonly z: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
  readonly rotation: number;
}

/** A point of the footprint's own axes (x to its right, z to its front) on the floor. */
export function toWorld(frame: { x: number; z: number; rotation: number }, [x, z]: Vec2): Vec2 {
  const [c, s] = [Math.cos(frame.rotation), Math.sin(frame.rotation)];
  return [frame.x + x * c + z * s, frame.z - x * s + z * c];
}

/** The four corners, counter-clockwise seen from below. */
export function corners({ halfWidth: w, halfDepth: d, ...frame }: Footprint): Vec2[] {
  return [toWorld(frame, [-w, -d]), toWorld(frame, [w, -d]), toWorld(frame, [w, d]), toWorld(frame, [-w, d])];
}

/** Whether two footprints come closer than `gap` metres (separating axes; exact for gap 0). */
export function overlaps(a: Footprint, b: Footprint, gap = 0): boolean {
  const reach = Math.hypot(a.halfWidth, a.halfDepth) + Math.hypot(b.halfWidth, b.halfDepth) + gap;
  if (Math.hypot(a.x - b.x, a.z - b.z) > reach) return false;
  const axes = [a.rotation, a.rotation + Math.PI / 2, b.rotation, b.rotation + Math.PI / 2];
  return axes.every((angle) => {
    const axis: Vec2 = [Math.cos(angle), -Math.sin(angle)];
    const distance = Math.abs((b.x - a.x) * axis[0] + (b.z - a.z) * axis[1]);
    return distance < extent(a, axis) + extent(b, axis) + gap - 1e-9;
  });
}

/** Distance in metres from a floor point to the footprint, 0 inside. */
export function distanceTo({ halfWidth, halfDepth, ...frame }: Footprint, point: Vec2): number {
  const [c, s] = [Math.cos(frame.rotation), Math.sin(frame.rotation)];
  const [dx, dz] = [point[0] - frame.x, point[1] - frame.z];
  const across = Math.abs(dx * c - dz * s) - halfWidth;
  const along = Math.abs(dx * s + dz * c) - halfDepth;
  return Math.hypot(Math.max(0, across), Math.max(0, along));
}

/** Half of the footprint's shadow on a unit axis. */
function extent(f: Footprint, axis: Vec2): number {
  const [c, s] = [Math.cos(f.rotation), Math.sin(f.rotation)];
  return (
    f.halfWidth * Math.abs(axis[0] * c - axis[1] * s) + f.halfDepth * Math.abs(axis[0] * s + axis[1] * c)
  );
}

/** A floor point in the footprint's own axes: the inverse of `toWorld`. */
export function toLocal(frame: { x: number; z: number; rotation: number }, [x, z]: Vec2): Vec2 {
  const [c, s] = [Math.cos(frame.rotation), Math.sin(frame.rotation)];
  const [dx, dz] = [x - frame.x, z - frame.z];
  return [dx * c - dz * s, dx * s + dz * c];
}

/** Metres between two footprints, 0 where they touch or overlap. */
export function gapBetween(a: Footprint, b: Footprint): number {
  if (overlaps(a, b)) return 0;
  const fromA = corners(a).map((corner) => distanceTo(b, corner));
  const fromB = corners(b).map((corner) => distanceTo(a, corner));
  return Math.min(...fromA, ...fromB);
}

/** Metres that one footprint would have to move to leave the other, 0 where they do not overlap. */
export function penetration(a: Footprint, b: Footprint): number {
  const axes = [a.rotation, a.rotation + Math.PI / 2, b.rotation, b.rotation + Math.PI / 2];
  const depths = axes.map((angle) => {
    const axis: Vec2 = [Math.cos(angle), -Math.sin(angle)];
    return extent(a, axis) + extent(b, axis) - Math.abs((b.x - a.x) * axis[0] + (b.z - a.z) * axis[1]);
  });
  return Math.max(0, Math.min(...depths));
}

/** The rectangle before a footprint's front, `reach` metres deep and as wide as it. */
export function before(own: Footprint, reach: number): Footprint {
  const [x, z] = toWorld(own, [0, own.halfDepth + reach / 2]);
  return { ...own, x, z, halfDepth: reach / 2 };
}

/** Metres of the line a → b that lie inside the footprint. */
export function lengthInside(own: Footprint, a: Vec2, b: Vec2): number {
  const [from, to] = [toLocal(own, a), toLocal(own, b)];
  let [enter, leave] = [0, 1];
  for (const [start, end, half] of [
    [from[0], to[0], own.halfWidth],
    [from[1], to[1], own.halfDepth],
  ] as const) {
    const run = end - start;
    if (Math.abs(run) < 1e-9) {
      if (Math.abs(start) >= half) return 0;
      continue;
    }
    const [near, far] = [(-half - start) / run, (half - start) / run];
    enter = Math.max(enter, Math.min(near, far));
    leave = Math.min(leave, Math.max(near, far));
  }
  return Math.max(0, leave - enter) * Math.hypot(to[0] - from[0], to[1] - from[1]);
}
