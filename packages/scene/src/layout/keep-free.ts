/** Doors and windows as rules need them: floor that stays empty, glass that stays bright. */
import type { Vec2 } from '../camera.ts';
import type { LightSource, Opening, Room } from '../room/room.ts';
import type { Footprint } from './footprint.ts';
import { measures, sureness } from './rules/measures.ts';
import { inward, lengthOf, type FootLine } from './walls.ts';

/** Glass on a wall: the line under it on the floor and its edges in metres above. */
export interface Glass extends FootLine {
  readonly sill: number;
  readonly head: number;
  readonly confidence: number;
  /** whether it lies in a wall that was found, so that its line is exact */
  readonly onWall: boolean;
}

/** A door and the floor that its leaf and a person need. */
export interface Doorway extends FootLine {
  readonly zone: Footprint;
  readonly head: number;
}

export interface KeepFree {
  readonly doors: readonly Doorway[];
  readonly windows: readonly Glass[];
}

/** Without openings (the photo was not searched), windows are where the light comes from. */
export function keepFree({ openings, light }: Pick<Room, 'openings' | 'light'>): KeepFree {
  if (!openings) {
    const windows = light.sources.filter(({ kind }) => kind === 'window').map(glassOf);
    return { doors: [], windows };
  }
  return {
    doors: openings
      .filter(({ kind, confidence }) => kind !== 'window' && confidence >= sureness.door)
      .map(doorway),
    windows: openings
      .filter(({ kind, confidence }) => kind !== 'door' && confidence >= sureness.window)
      .map(({ a, b, sill, head, confidence, wall }) => ({
        a,
        b,
        sill,
        head,
        confidence,
        onWall: wall !== undefined,
      })),
  };
}

function doorway({ a, b, head }: Opening): Doorway {
  const [nx, nz] = inward({ a, b });
  const depth = measures.doorSwing;
  return {
    a,
    b,
    head,
    zone: {
      x: (a[0] + b[0]) / 2 + (nx * depth) / 2,
      z: (a[1] + b[1]) / 2 + (nz * depth) / 2,
      rotation: Math.atan2(nx, nz),
      halfWidth: lengthOf({ a, b }) / 2,
      halfDepth: depth / 2,
    },
  };
}

/** A light's rectangle seen as a window; it shines into the room, which tells a from b. */
function glassOf({ center, u, v }: LightSource): Glass {
  const across = Math.hypot(u[0], u[2]) > Math.hypot(v[0], v[2]) ? u : v;
  const half = Math.max(Math.abs(u[1]), Math.abs(v[1]));
  const [from, to]: [Vec2, Vec2] = [
    [center[0] - across[0], center[2] - across[2]],
    [center[0] + across[0], center[2] + across[2]],
  ];
  const [shineX, shineZ] = [u[1] * v[2] - u[2] * v[1], u[0] * v[1] - u[1] * v[0]];
  const [nx, nz] = inward({ a: from, b: to });
  const [a, b] = shineX * nx + shineZ * nz >= 0 ? [from, to] : [to, from];
  const sill = Math.max(measures.sill, center[1] - half);
  return { a, b, sill, head: center[1] + half, confidence: 1, onWall: true };
}
