/** Test pictures of a plain box room under known light: one bounce of nothing, just ambient and sources on matte planes. */
import { type Camera, rayDirection, type Rgb, type Vec3 } from '../../camera.ts';
import { rectangleIrradiance } from '../../render/rectangle-irradiance.ts';
import type { FoundWall } from '../find-walls.ts';
import type { LightSource } from '../room.ts';
import type { WorkingImage } from '../working-image.ts';

export interface LitRoom {
  /** metres: the side walls stand at ∓half, the far one at `back` */
  readonly half: number;
  readonly back: number;
  readonly ceiling: number;
  readonly wall: Rgb;
  readonly floor: Rgb;
  readonly ambient: Rgb;
  readonly sources: readonly LightSource[];
}

export interface LitPicture {
  readonly image: WorkingImage;
  readonly walls: readonly FoundWall[];
  /** 1 where the floor is seen */
  readonly floor: Uint8Array;
  /** 1 everywhere but on what shines */
  readonly plain: Uint8Array;
}

export function litRoom(camera: Camera, room: LitRoom): LitPicture {
  const { width, height } = camera;
  const plot = (): Float32Array => new Float32Array(width * height);
  const image = { width, height, red: plot(), green: plot(), blue: plot() };
  const floor = new Uint8Array(width * height);
  const plain = new Uint8Array(width * height);
  for (let i = 0; i < width * height; i++) {
    const hit = meet(camera, room, (i % width) + 0.5, Math.floor(i / width) + 0.5);
    const shines = room.sources.find((source) => holds(source, hit.at));
    if (hit.normal[1] > 0.5) floor[i] = 1;
    plain[i] = shines ? 0 : 1;
    const paint = hit.normal[1] > 0.5 ? room.floor : room.wall;
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((c) => {
      if (shines) return 1;
      const direct = room.sources.reduce(
        (sum, source) => sum + (source.radiance[c] ?? 0) * rectangleIrradiance(source, hit.at, hit.normal),
        0,
      );
      return Math.min(1, ((paint[c] ?? 0) * (direct + Math.PI * (room.ambient[c] ?? 0))) / Math.PI);
    });
    image.red[i] = r;
    image.green[i] = g;
    image.blue[i] = b;
  }
  const { half, back } = room;
  const walls: FoundWall[] = [
    { side: 'back', offset: back, a: [half, back], b: [-half, back], confidence: 1 },
    { side: 'left', offset: -half, a: [-half, back], b: [-half, 0], confidence: 1 },
    { side: 'right', offset: half, a: [half, 0], b: [half, back], confidence: 1 },
  ];
  return { image, walls, floor, plain };
}

interface Hit {
  readonly at: Vec3;
  readonly normal: Vec3;
}

function meet(camera: Camera, { half, back, ceiling }: LitRoom, x: number, y: number): Hit {
  const ray = rayDirection(camera, x, y);
  const from = camera.position;
  const planes: readonly { axis: 0 | 1 | 2; offset: number; normal: Vec3 }[] = [
    { axis: 0, offset: ray[0] < 0 ? -half : half, normal: [ray[0] < 0 ? 1 : -1, 0, 0] },
    { axis: 1, offset: ray[1] < 0 ? 0 : ceiling, normal: [0, ray[1] < 0 ? 1 : -1, 0] },
    { axis: 2, offset: back, normal: [0, 0, 1] },
  ];
  const reach = planes.map(({ axis, offset }) => {
    const t = (offset - from[axis]) / ray[axis];
    return t > 0 ? t : Infinity;
  });
  const t = Math.min(...reach);
  const at: Vec3 = [from[0] + t * ray[0], from[1] + t * ray[1], from[2] + t * ray[2]];
  return { at, normal: planes[reach.indexOf(t)]?.normal ?? [0, 1, 0] };
}

/** Whether a point lies on a source, give or take 5 cm across. */
function holds({ center, u, v }: LightSource, at: Vec3): boolean {
  const d = [at[0] - center[0], at[1] - center[1], at[2] - center[2]];
  const along = (axis: Vec3): number =>
    d.reduce((sum, value, k) => sum + value * (axis[k] ?? 0), 0) / Math.hypot(...axis) ** 2;
  const [a, b] = [along(u), along(v)];
  const off = d.map((value, k) => value - a * (u[k] ?? 0) - b * (v[k] ?? 0));
  return Math.abs(a) <= 1 && Math.abs(b) <= 1 && Math.hypot(...off) < 0.05;
}
