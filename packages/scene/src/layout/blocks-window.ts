import type { LightSource, Room } from '../room/room.ts';
import { footprint, type Placed } from './arrangement.ts';
import { clearances } from './clearances.ts';
import { distanceTo } from './footprint.ts';
import { covers, sight } from './view.ts';

/** Metres before the glass that stay free of tall things: the curtains' and a person's. */
const reach = 0.6;
/** Share of a window that something further off may hide in the picture. */
const mayHide = 0.15;

/** Whether something that rises above the sill, or hangs, would stand at a window or hide it from the camera. */
export function blocksWindow(room: Room, placed: Placed): boolean {
  if (placed.y + placed.size.height < clearances.sill) return false;
  return room.light.sources.some(
    (source) => source.kind === 'window' && (standsAt(source, placed) || hides(room, source, placed)),
  );
}

/** The window's line on the floor, walked at the spacing of a shoulder. */
function standsAt(source: LightSource, placed: Placed): boolean {
  const { center } = source;
  const [ax, az] = flat(source);
  const steps = Math.max(1, Math.ceil((2 * Math.hypot(ax, az)) / 0.3));
  const own = footprint(placed);
  for (let k = 0; k <= steps; k++) {
    const t = (2 * k) / steps - 1;
    if (distanceTo(own, [center[0] + t * ax, center[2] + t * az]) < reach) return true;
  }
  return false;
}

function hides(room: Room, source: LightSource, placed: Placed): boolean {
  const { center, u, v } = source;
  const [ax, az] = flat(source);
  const half = Math.max(Math.abs(u[1]), Math.abs(v[1]));
  const turned = { x: center[0], y: center[1] - half, z: center[2], rotation: -Math.atan2(az, ax) };
  const window = sight(room.camera, turned, { width: 2 * Math.hypot(ax, az), depth: 0, height: 2 * half });
  const seen = sight(room.camera, placed, placed.size);
  return !!window && !!seen && seen.depth < window.depth && covers(seen, window) > mayHide;
}

/** The window's horizontal half axis (x, z). */
function flat({ u, v }: LightSource): readonly [number, number] {
  return Math.hypot(u[0], u[2]) > Math.hypot(v[0], v[2]) ? [u[0], u[2]] : [v[0], v[2]];
}
