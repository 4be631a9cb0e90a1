/** Points of floor, walls and ceiling with the light that the photo shows on them: what the room's light is read from. */
import { rayDirection, type Rgb, type Vec3 } from '../camera.ts';
import { type BinaryMask, components } from './binary-mask.ts';
import { luminance, type RoomBox } from './find-windows.ts';
import type { WorkingImage } from './working-image.ts';

/** One even patch on one plane: of one reflectance, as far as can be seen. */
export interface LitPatch {
  readonly normal: Vec3;
  readonly points: readonly LitPoint[];
}

export interface LitPoint {
  readonly position: Vec3;
  /** linear light in the photo */
  readonly color: Rgb;
}

/** Clipped and black samples say nothing about light. */
const usable = [0.004, 0.88] as const;
/** pixels between samples, samples a patch needs, metres within which a point can be */
const spacing = 3;
const fewest = 24;
const farthest = 9;

/**
 * @param floor 1 = free floor, at the image's size
 * @param plain 1 = plain wall, ceiling or floor, at the image's size
 */
export function litPatches(
  image: WorkingImage,
  box: RoomBox,
  { floor, plain }: { floor: Uint8Array; plain: Uint8Array },
): LitPatch[] {
  const { width, height, red, green, blue } = image;
  const standing: BinaryMask = { width, height, data: plain.map((on, i) => (on && !floor[i] ? 1 : 0)) };
  const label = new Int32Array(width * height);
  components(standing).forEach((part, k) => part.forEach((i) => (label[i] = k + 1)));
  const patches = new Map<string, { normal: Vec3; points: LitPoint[] }>();
  for (let y = 1; y < height; y += spacing)
    for (let x = 1; x < width; x += spacing) {
      const i = y * width + x;
      if (!floor[i] && !label[i]) continue;
      const color: Rgb = [red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0];
      const value = luminance(color);
      if (value < usable[0] || Math.max(...color) > usable[1]) continue;
      const hit = floor[i] ? meetFloor(box, x + 0.5, y + 0.5) : meetWall(box, x + 0.5, y + 0.5);
      if (!hit) continue;
      const key = floor[i] ? 'floor' : `${label[i]} ${hit.normal.join()}`;
      const patch = patches.get(key) ?? { normal: hit.normal, points: [] };
      patch.points.push({ position: hit.position, color });
      patches.set(key, patch);
    }
  return [...patches.values()].filter(({ points }) => points.length >= fewest);
}

interface Hit {
  readonly position: Vec3;
  readonly normal: Vec3;
}

function meetFloor({ camera }: RoomBox, x: number, y: number): Hit | undefined {
  const ray = rayDirection(camera, x, y);
  return along(camera.position, ray, -camera.position[1] / ray[1], [0, 1, 0]);
}

/** The nearest of the found walls and the ceiling; nothing where a side of the room was not found. */
function meetWall({ camera, walls, ceilingHeight }: RoomBox, x: number, y: number): Hit | undefined {
  const ray = rayDirection(camera, x, y);
  const { position } = camera;
  let best: Hit | undefined;
  let least = Infinity;
  const consider = (axis: 0 | 1 | 2, offset: number, normal: Vec3): void => {
    const t = (offset - position[axis]) / ray[axis];
    if (!(t > 0 && t < least)) return;
    least = t;
    best = along(position, ray, t, normal);
  };
  for (const { side, offset } of walls)
    if (side === 'back') consider(2, offset, [0, 0, 1]);
    else consider(0, offset, [side === 'left' ? 1 : -1, 0, 0]);
  consider(1, ceilingHeight, [0, -1, 0]);
  return best;
}

function along(from: Vec3, ray: Vec3, t: number, normal: Vec3): Hit | undefined {
  if (!(t > 0 && t < farthest)) return undefined;
  return { position: [from[0] + t * ray[0], from[1] + t * ray[1], from[2] + t * ray[2]], normal };
}
