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
