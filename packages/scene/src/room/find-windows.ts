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
/** A lamp may be smaller and stand lower than a window, but has light around it that is warmer (red over blue) than the walls. */
const smallestLamp = { share: 0.0005, area: 0.008 };
const warmer = 1.3;
/** pixels out to which a halo is looked at, and its luminance over the limit at least */
const haloWidth = 7;
const haloLight = 0.2;
/** What shines has an edge: this near outside it (pixels) the picture is darker than so much of the limit. The glow of a lit wall fades. */
const edgeWidth = 3;
const darkerOutside = 0.72;
/** metres, where a side has no wall in sight */
const assumedWall: Readonly<Record<Side, number>> = { back: -5, left: -3, right: 3 };

/**
 * @param image working image; `box.camera` must be for its size
 * @param floor pixels that cannot be a source (sun patches, reflections)
 * @param wallColor typical linear colour of the walls
 * @returns sources with the photo's own radiance (cut at white; of lamps, their halo's), brightest first
 */
export function findWindows(
  image: WorkingImage,
  box: RoomBox,
  { floor, wallColor }: { floor: Uint8Array; wallColor: Rgb },
): LightSource[] {
  const { width, height, red, green, blue } = image;
  const limit = Math.min(blownOut, Math.max(dimmest, brighter * luminance(wallColor)));
  const warm = warmer * Math.max(1, wallColor[0] / Math.max(1e-3, wallColor[2]));
  const data = red.map((r, i) => (!floor[i] && luminance([r, green[i] ?? 0, blue[i] ?? 0]) > limit ? 1 : 0));
  const bright: BinaryMask = { width, height, data: Uint8Array.from(data) };
  return components(bright)
    .filter((part) => part.length >= smallestLamp.share * width * height)
    .slice(0, 3 * most)
    .flatMap((part): LightSource[] => {
      const radiance: Rgb = [mean(red, part), mean(green, part), mean(blue, part)];
      const large = part.length >= smallest * width * height && isSharp(part, image, limit);
      const source = place(part, image, box, radiance);
      if (!source) return [];
      if (large && isAboveEye(part, image, box.camera)) return areaOf(source) >= smallestArea ? [source] : [];
      const halo = haloColor(part, image);
      const isLamp = luminance(halo) > haloLight * limit && halo[0] > warm * halo[2];
      return isLamp && areaOf(source) >= smallestLamp.area
        ? [{ ...source, kind: 'lamp', radiance: halo }]
        : [];
    })
    .toSorted((p, q) => luminance(q.radiance) - luminance(p.radiance))
    .slice(0, most);
}

/** Below eye level bright things are table tops and sheets, not openings. */
function isAboveEye(part: Int32Array, { width }: WorkingImage, camera: Camera): boolean {
  const middle = part.toSorted()[part.length >> 1] ?? 0;
  return rayDirection(camera, (middle % width) + 0.5, Math.floor(middle / width) + 0.5)[1] > 0;
}

/** A lamp itself is clipped to white; what it lights around it shows its colour. */
function haloColor(part: Int32Array, image: WorkingImage): Rgb {
  const ring = ringAround(part, image, { from: edgeWidth - 1, to: haloWidth });
  return [mean(image.red, ring), mean(image.green, ring), mean(image.blue, ring)];
}

/** The pixels further from a patch than `from` and no further than `to`. */
function ringAround(
  part: Int32Array,
  { width, height }: WorkingImage,
  { from, to }: { from: number; to: number },
): Int32Array {
  const own: BinaryMask = { width, height, data: new Uint8Array(width * height) };
  for (const i of part) own.data[i] = 1;
  const inner = dilate(own, from).data;
  const ring: number[] = [];
  dilate(own, to).data.forEach((on, i) => {
    if (on && !inner[i]) ring.push(i);
  });
  return Int32Array.from(ring);
}

function isSharp(part: Int32Array, image: WorkingImage, limit: number): boolean {
  const ring = ringAround(part, image, { from: edgeWidth - 1, to: edgeWidth });
  const outside = Float64Array.from(ring, (i) =>
    luminance([image.red[i] ?? 0, image.green[i] ?? 0, image.blue[i] ?? 0]),
  ).sort();
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
  return sum / Math.max(1, part.length);
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
    return { middle: (low + high) / 2, half: Math.min(2.5, Math.max(0.05, (high - low) / 2)) };
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
