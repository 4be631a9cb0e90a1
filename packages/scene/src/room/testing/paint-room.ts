/** Test pictures: an empty box room seen through a known camera, ray by ray. */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Camera, rayDirection, type Rgb } from '../../camera.ts';

export interface PaintedRoom {
  readonly photo: Raster;
  /** 1 where the floor is seen */
  readonly floor: Uint8Array;
}

export interface BoxRoom {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
  readonly ceiling: number;
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
  if (distance === toX) return { surface: 'side', s: z, t: y, distance };
  return { surface: 'end', s: x, t: y, distance };
}

/** sRGB values: oak boards along z, pale walls with a skirting and panels, a white ceiling. */
function paint({ surface, s, t, distance }: Hit, room: BoxRoom): Rgb {
  const shade = 1 - 0.02 * Math.min(6, distance);
  const tinted = ([r, g, b]: Rgb, k = 1): Rgb => [r * shade * k, g * shade * k, b * shade * k];
  if (surface === 'floor') {
    const board = Math.floor(s / 0.19);
    const along = Math.floor((t + 0.37 * noise(board, 1)) / 1.3);
    const gap = s - 0.19 * board < 0.006 ? 0.7 : 1;
    return tinted([176, 132, 88], gap * (0.93 + 0.14 * noise(board, along)));
  }
  if (surface === 'ceiling') return tinted([244, 243, 240]);
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

/** A hash of two integers, 0…1. */
function noise(a: number, b: number): number {
  let h = (Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
