import type { Rgb } from '../camera.ts';

/** metres from a mirror to the walls that it may show, and to the ceiling above the floor */
const reach = 3.6;
const ceiling = 2.6;
/** brightness next to the mean of all walls */
const [wallTone, ceilingTone] = [0.95, 1.08] as const;

/**
 * What a mirror at height `y` shows where its ray meets neither furniture nor source: the walls, corners and ceiling of a
 * plain room, since the photo holds nothing of the one behind the camera. Undefined where the ray comes down on its floor.
 */
export function unseenRoom(ambient: Rgb, y: number, [dx, dy, dz]: Rgb): Rgb | undefined {
  const wall = reach / Math.max(1e-6, Math.abs(dx), Math.abs(dz));
  const height = y + dy * wall;
  if (height < 0) return undefined;
  const above = height > ceiling;
  const at = above ? (ceiling - y) / dy : wall;
  const [across, along] = [Math.abs(dx) * at, Math.abs(dz) * at];
  // Light is less in corners: distance to the nearest other surface.
  const sides = reach - Math.min(across, along);
  const corner = above ? reach - Math.max(across, along) : Math.min(height, ceiling - height, sides);
  // Brighter upwards and to one side, as rooms are that have their windows there.
  const slope = (0.84 + (0.28 * Math.min(height, ceiling)) / ceiling) * (1 - 0.22 * dx);
  const tone = (above ? ceilingTone : wallTone) * slope * (1 - 0.2 * Math.exp(-corner / 0.22));
  return [ambient[0] * tone, ambient[1] * tone, ambient[2] * tone];
}
