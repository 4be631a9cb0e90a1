/** Floor geometry of the editor: footprints, walls and what is nearest. Metres and radians in the room's world. */
import type { Vec2 } from '@escena/scene/camera';
import type { Wall } from '@escena/scene/room';

/** A piece as it stands: its middle, its turn (0 faces +z) and its sides. */
export interface Footing {
  readonly x: number;
  readonly z: number;
  readonly rotation: number;
  readonly width: number;
  readonly depth: number;
}

/** Unit vectors of the piece's right and front. */
export function axesOf(rotation: number): { readonly right: Vec2; readonly front: Vec2 } {
  const [c, s] = [Math.cos(rotation), Math.sin(rotation)];
  return { right: [c, -s], front: [s, c] };
}

export function dot(a: Vec2, b: Vec2): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** The corners in order round the footprint, from the back left. */
export function cornersOf({ x, z, rotation, width, depth }: Footing): readonly Vec2[] {
  const { right, front } = axesOf(rotation);
  const at = (u: number, v: number): Vec2 => [
    x + right[0] * u + front[0] * v,
    z + right[1] * u + front[1] * v,
  ];
  const [w, d] = [width / 2, depth / 2];
  return [at(-w, -d), at(w, -d), at(w, d), at(-w, d)];
}

/** Half of the footprint's shadow on a unit direction. */
export function reach({ rotation, width, depth }: Footing, direction: Vec2): number {
  const { right, front } = axesOf(rotation);
  return (Math.abs(dot(right, direction)) * width + Math.abs(dot(front, direction)) * depth) / 2;
}

export interface WallLine {
  readonly wall: Wall;
  /** unit, into the room */
  readonly normal: Vec2;
  /** unit, from a to b */
  readonly along: Vec2;
  readonly length: number;
}

/** The room lies to the left of a→b seen from above, x to the right and z down. */
export function wallLine(wall: Wall): WallLine {
  const [dx, dz] = [wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]];
  const length = Math.hypot(dx, dz) || 1;
  const along: Vec2 = [dx / length, dz / length];
  return { wall, along, normal: [along[1], -along[0]], length };
}

/** Metres from the wall's line into the room, and along it from a. */
export function onWall({ wall, normal, along }: WallLine, [x, z]: Vec2): { off: number; at: number } {
  const from: Vec2 = [x - wall.a[0], z - wall.a[1]];
  return { off: dot(from, normal), at: dot(from, along) };
}

/** The same direction within −π … π. */
export function normalTurn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
