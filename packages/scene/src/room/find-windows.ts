/** Bright openings and lamps: patches of the photo that outshine the room, put on the plane that they lie on. */
import { type Camera, rayDirection, type Rgb, type Vec3 } from '../camera.ts';
import { type BinaryMask, components, dilate } from './binary-mask.ts';
import type { FoundWall, Side } from './find-walls.ts';
import type { LightSource } from './room.ts';
import type { WorkingImage } from './working-image.ts';

export interface RoomBox {
  readonly camera: Camera;
  readonly walls: readonly FoundWall[];
  readonly ceilingHeight: number;
}

/** times the wall's luminance */
const brighter = 4;
const dimmest = 0.5;
const blownOut = 0.85;
/** share of the picture */
const smallest = 0.003;
/** square metres once placed: less is a highlight */
const smallestArea = 0.15;
const most = 4;
/** What shines has an edge: this near outside it (pixels) the picture is darker than so much of the limit. The glow of a lit wall fades. */
const edgeWidth = 3;
const darkerOutside = 0.72;
/** metres, where a side has no wall in sight */
const assumedWall: Readonly<Record<Side, number>> = { back: -5, left: -3, right: 3 };

/**
 * @param image working image; `box.camera` must be for its size
 * @param floor pixels that cannot be a source (sun patches, reflections)
 * @param wallLuminance typical linear luminance of the walls
 * @returns sources with the photo's own radiance (cut at white), brightest first
 */
export function findWindows(
  image: WorkingImage,
  box: RoomBox,
  { floor, wallLuminance }: { floor: Uint8Array; wallLuminance: number },
): LightSource[] {
  const { width, height, red, green, blue } = image;
  const limit = Math.min(blownOut, Math.max(dimmest, brighter * wallLuminance));
  const data = red.map((r, i) => (!floor[i] && luminance([r, green[i] ?? 0, blue[i] ?? 0]) > limit ? 1 : 0));
  const bright: BinaryMask = { width, height, data: Uint8Array.from(data) };
  return components(bright)
    .filter((part) => part.length >= smallest * width * height)
    .filter((part) => isSharp(part, image, limit))
    .slice(0, most)
    .flatMap((part) => {
      const radiance: Rgb = [mean(red, part), mean(green, part), mean(blue, part)];
      const source = place(part, image, box, radiance);
      return source && areaOf(source) >= smallestArea ? [source] : [];
    })
    .toSorted((a, b) => luminance(b.radiance) - luminance(a.radiance));
}

function isSharp(
  part: Int32Array,
  { width, height, red, green, blue }: WorkingImage,
  limit: number,
): boolean {
  const own: BinaryMask = { width, height, data: new Uint8Array(width * height) };
  for (const i of part) own.data[i] = 1;
  const inner = dilate(own, edgeWidth - 1).data;
  const outside: number[] = [];
  dilate(own, edgeWidth).data.forEach((on, i) => {
    if (on && !inner[i]) outside.push(luminance([red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0]));
  });
  outside.sort((a, b) => a - b);
  return (outside[outside.length >> 1] ?? 0) < darkerOutside * limit;
}

export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function areaOf({ u, v }: LightSource): number {
  return 4 * Math.hypot(...u) * Math.hypot(...v);
}

function mean(plane: Float32Array, part: Int32Array): number {
  let sum = 0;
  for (const i of part) sum += plane[i] ?? 0;
  return sum / part.length;
}

/** A patch's middle 90 % box thrown on the first plane that its centre's ray meets. */
function place(
  part: Int32Array,
  { width }: WorkingImage,
  box: RoomBox,
  radiance: Rgb,
): LightSource | undefined {
  const xs = Float64Array.from(part, (i) => (i % width) + 0.5).sort();
  const ys = Float64Array.from(part, (i) => Math.floor(i / width) + 0.5).sort();
  const at = (sorted: Float64Array, share: number): number =>
    sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [left, right, top, bottom] = [at(xs, 0.05), at(xs, 0.95), at(ys, 0.05), at(ys, 0.95)];
  // Below eye level bright things are table tops and sheets, not openings.
  if (rayDirection(box.camera, at(xs, 0.5), at(ys, 0.5))[1] <= 0) return undefined;
  const surface = firstSurface(box, at(xs, 0.5), at(ys, 0.5));
  const corners: Vec3[] = [];
  for (const [x, y] of [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const) {
    const hit = surface.hit(x, y);
    if (hit) corners.push(hit);
  }
  if (corners.length < 4) return undefined;
  const span = (axis: 0 | 1 | 2): { middle: number; half: number } => {
    const values = corners.map((corner) => corner[axis]);
    const low = Math.min(...values);
    const high = Math.max(...values);
    return { middle: (low + high) / 2, half: Math.min(2.5, Math.max(0.1, (high - low) / 2)) };
  };
  const [x, y, z] = [span(0), span(1), span(2)];
  const center: Vec3 = [x.middle, Math.max(0.2, Math.min(box.ceilingHeight, y.middle)), z.middle];
  switch (surface.side) {
    case 'ceiling':
      return { kind: 'ceiling', center, u: [x.half, 0, 0], v: [0, 0, z.half], radiance };
    case 'back':
      return { kind: 'window', center, u: [x.half, 0, 0], v: [0, y.half, 0], radiance };
    case 'left':
      return { kind: 'window', center, u: [0, y.half, 0], v: [0, 0, z.half], radiance };
    case 'right':
      return { kind: 'window', center, u: [0, 0, z.half], v: [0, y.half, 0], radiance };
    default:
      return surface.side satisfies never;
  }
}

interface Surface {
  readonly side: Side | 'ceiling';
  readonly hit: (x: number, y: number) => Vec3 | undefined;
}

function firstSurface({ camera, walls, ceilingHeight }: RoomBox, px: number, py: number): Surface {
  const offsetOf = (side: Side): number =>
    walls.find((wall) => wall.side === side)?.offset ?? assumedWall[side];
  const planes = [
    { side: 'back', axis: 2, offset: offsetOf('back') },
    { side: 'left', axis: 0, offset: offsetOf('left') },
    { side: 'right', axis: 0, offset: offsetOf('right') },
    { side: 'ceiling', axis: 1, offset: ceilingHeight },
  ] as const;
  const ray = rayDirection(camera, px, py);
  const reach = (plane: (typeof planes)[number]): number => {
    const t = (plane.offset - camera.position[plane.axis]) / ray[plane.axis];
    return t > 0 ? t : Infinity;
  };
  const nearest = planes.reduce((a, b) => (reach(b) < reach(a) ? b : a));
  return {
    side: nearest.side,
    hit: (x, y) => {
      const d = rayDirection(camera, x, y);
      const t = (nearest.offset - camera.position[nearest.axis]) / d[nearest.axis];
      if (!(t > 0 && t < 30)) return undefined;
      const [ox, oy, oz] = camera.position;
      return [ox + t * d[0], oy + t * d[1], oz + t * d[2]];
    },
  };
}
