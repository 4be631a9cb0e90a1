/** Test pictures: an empty box room seen through a known camera, ray by ray. */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Camera, rayDirection, type Rgb } from '../../camera.ts';

export interface PaintedRoom {
  readonly photo: Raster;
  /** 1 where the floor is seen */
  readonly floor: Uint8Array;
}

/** Something on a wall: doors stand on the floor in a white frame, windows are bright panes behind one and a mullion. */
export interface PaintedOpening {
  readonly kind: 'door' | 'window' | 'glass-door' | 'picture';
  readonly wall: 'back' | 'left' | 'right';
  /** metres along x (back) or z, and above the floor */
  readonly from: number;
  readonly to: number;
  readonly sill: number;
  readonly head: number;
  /** sRGB of a door's leaf or what is seen through the glass; default oak and an overcast sky */
  readonly color?: Rgb;
}

export interface BoxRoom {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
  readonly ceiling: number;
  readonly openings?: readonly PaintedOpening[];
}

/** Fine enough for smooth edges: rays a pixel side. */
const rays = 2;

export function paintRoom(camera: Camera, room: BoxRoom): PaintedRoom {
  const { width, height } = camera;
  const photo = createRaster(width, height, 3);
  const floor = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      let onFloor = 0;
      for (let k = 0; k < rays * rays; k++) {
        const px = x + ((k % rays) + 0.5) / rays;
        const py = y + (Math.floor(k / rays) + 0.5) / rays;
        const hit = trace(camera, room, px, py);
        if (hit.surface === 'floor') onFloor++;
        paint(hit, room).forEach((v, c) => (sum[c] = (sum[c] ?? 0) + v / (rays * rays)));
      }
      const i = y * width + x;
      if (2 * onFloor >= rays * rays) floor[i] = 1;
      const grain = 4 * (noise(x, y) - 0.5);
      sum.forEach((v, c) => (photo.data[3 * i + c] = Math.min(255, Math.max(0, Math.round(v + grain)))));
    }
  return { photo, floor };
}

interface Hit {
  readonly surface: 'floor' | 'ceiling' | 'side' | 'end';
  readonly wall?: PaintedOpening['wall'];
  /** metres along the surface: x or z, and height or depth */
  readonly s: number;
  readonly t: number;
  readonly distance: number;
}

function trace(camera: Camera, room: BoxRoom, px: number, py: number): Hit {
  const [ox, oy, oz] = camera.position;
  const [dx, dy, dz] = rayDirection(camera, px, py);
  const toX = ((dx < 0 ? room.left : room.right) - ox) / dx;
  const toZ = ((dz < 0 ? room.back : room.front) - oz) / dz;
  const toY = ((dy < 0 ? 0 : room.ceiling) - oy) / dy;
  const distance = Math.min(toX, toY, toZ);
  const [x, y, z] = [ox + distance * dx, oy + distance * dy, oz + distance * dz];
  if (distance === toY) return { surface: dy < 0 ? 'floor' : 'ceiling', s: x, t: z, distance };
  if (distance === toX) return { surface: 'side', wall: dx < 0 ? 'left' : 'right', s: z, t: y, distance };
  return { surface: 'end', ...(dz < 0 ? { wall: 'back' as const } : {}), s: x, t: y, distance };
}

/** sRGB values: oak boards along z, pale walls with a skirting and panels, a white ceiling. */
function paint({ surface, wall: side, s, t, distance }: Hit, room: BoxRoom): Rgb {
  const shade = 1 - 0.02 * Math.min(6, distance);
  const tinted = ([r, g, b]: Rgb, k = 1): Rgb => [r * shade * k, g * shade * k, b * shade * k];
  if (surface === 'floor') {
    const board = Math.floor(s / 0.19);
    const along = Math.floor((t + 0.37 * noise(board, 1)) / 1.3);
    const gap = s - 0.19 * board < 0.006 ? 0.7 : 1;
    return tinted([176, 132, 88], gap * (0.93 + 0.14 * noise(board, along)));
  }
  if (surface === 'ceiling') return tinted([244, 243, 240]);
  const opening = room.openings?.find(
    (one) =>
      one.wall === side && s > one.from - rim && s < one.to + rim && t > one.sill - rim && t < one.head + rim,
  );
  if (opening) return paintOpening(opening, s, t, tinted);
  const wall: Rgb = surface === 'side' ? [214, 212, 206] : [226, 224, 219];
  if (t < 0.09) return tinted([250, 250, 250]);
  const panel = ((s % 1.7) + 1.7) % 1.7;
  const frame =
    t > 0.35 &&
    t < room.ceiling - 0.4 &&
    panel > 0.3 &&
    panel < 1.4 &&
    (t < 0.38 || panel < 0.33 || panel > 1.37);
  return tinted(wall, frame ? 0.82 : 1);
}

/** metres a frame is wide */
const rim = 0.06;

function paintOpening(
  { kind, from, to, sill, head, color }: PaintedOpening,
  s: number,
  t: number,
  tinted: (color: Rgb, k?: number) => Rgb,
): Rgb {
  const inset = Math.min(s - from, to - s, t - sill, head - t);
  if (inset < 0)
    return tinted(kind === 'picture' ? [40, 36, 34] : [248, 247, 244], t > head + rim - 0.01 ? 0.7 : 1);
  if (inset < 0.012) return tinted([120, 116, 110]);
  if (kind === 'door') {
    const handle = Math.abs(t - 1.02) < 0.015 && to - s < 0.16 && to - s > 0.04;
    const panel = Math.min(s - from, to - s) > 0.14 && (Math.abs(t - 0.2) < 0.01 || Math.abs(t - 1.8) < 0.01);
    return tinted(handle ? [70, 70, 72] : (color ?? [158, 112, 70]), panel ? 0.85 : 1);
  }
  if (kind === 'picture') return tinted([96 + 60 * noise(Math.floor(s * 9), Math.floor(t * 9)), 110, 120]);
  if (Math.abs(s - (from + to) / 2) < 0.025) return tinted([248, 247, 244]);
  const view = color ?? [252, 253, 255];
  const leaf = 0.85 + 0.15 * noise(Math.floor(s * 40), Math.floor(t * 40));
  return [view[0] * leaf, view[1] * leaf, view[2] * leaf];
}

/** A hash of two integers, 0…1. */
function noise(a: number, b: number): number {
  let h = (Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
