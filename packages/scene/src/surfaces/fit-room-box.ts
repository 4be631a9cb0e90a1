/**
 * The box of floor and walls behind what stands in a room. What is known to be floor must lie on its floor, what is known to be
 * plain and no floor must lie above its feet; the walls' feet are then moved onto the edges that are seen of them.
 */
import type { Raster } from '@escena/core/raster';
import { resizeRaster } from '@escena/imaging/resize';
import { type Camera, floorPoint, project, resizeCamera, type Vec3 } from '../camera.ts';
import type { Room } from '../room/room.ts';
import { createWorkingImage, lightness } from '../room/working-image.ts';
import type { RoomBox } from './box-surfaces.ts';

const gridSide = 128;
const edgeSide = 900;
/** candidates a side, from the nearest wall to the farthest, metres */
const nearest = 0.35;
const farthest = 12;
const candidates = 44;
/** what a wall must explain to be there, in cells of the grid */
const wallPrice = 4;
/** share of a wall's distance within which its foot's edge is looked for, and the steps */
const snapReach = 0.07;
const snapSteps = 60;
/** metres between points of a foot */
const footStep = 0.04;
const leastFoot = 12;

export interface KnownSurfaces {
  /** 1 channel, any size: 255 where bare floor is seen */
  readonly floor: Raster;
  /** the same for bare wall or ceiling */
  readonly wall: Raster;
  /** the same where something hides the room: nothing there says anything */
  readonly hidden: Raster;
}

export function fitRoomBox(
  photo: Raster,
  { camera, ceilingHeight }: Pick<Room, 'camera' | 'ceilingHeight'>,
  known: KnownSurfaces,
): RoomBox {
  const cells = readCells(camera, known);
  const box = bestBox(cells, ceilingHeight);
  return snapFeet(photo, camera, { box, known });
}

/** Cells below the horizon: where they would lie on the floor, and whether they do. */
interface Cells {
  readonly x: Float32Array;
  readonly z: Float32Array;
  readonly isFloor: Uint8Array;
}

function readCells(camera: Camera, { floor, wall, hidden }: KnownSurfaces): Cells {
  const scale = gridSide / Math.max(camera.width, camera.height);
  const [width, height] = [Math.round(camera.width * scale), Math.round(camera.height * scale)];
  const view = resizeCamera(camera, width, height);
  const [onFloor, onWall, under] = [floor, wall, hidden].map(
    (mask) => resizeRaster(mask, width, height).data,
  );
  const found: [number, number, number][] = [];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if ((under?.[i] ?? 0) > 25) continue;
      const isFloor = (onFloor?.[i] ?? 0) > 178;
      if (!isFloor && (onWall?.[i] ?? 0) < 178) continue;
      const point = floorPoint(view, x + 0.5, y + 0.5);
      if (point) found.push([point[0], point[1], isFloor ? 1 : 0]);
    }
  return {
    x: Float32Array.from(found, ([x]) => x),
    z: Float32Array.from(found, ([, z]) => z),
    isFloor: Uint8Array.from(found, ([, , on]) => on),
  };
}

function bestBox({ x, z, isFloor }: Cells, ceiling: number): RoomBox {
  const distances = [
    ...Array.from({ length: candidates }, (_, k) => nearest * (farthest / nearest) ** (k / (candidates - 1))),
    Infinity,
  ];
  const n = distances.length;
  // Per cell, the first candidate beyond it on each side; counts then answer every box at once.
  const rank = (distance: number): number => {
    const k = distances.findIndex((d) => d > distance);
    return k < 0 ? n - 1 : k;
  };
  const inside = new Float64Array(n * n * n);
  for (let i = 0; i < x.length; i++) {
    const at = (rank(-(z[i] ?? 0)) * n + rank(-(x[i] ?? 0))) * n + rank(x[i] ?? 0);
    inside[at] = (inside[at] ?? 0) + (isFloor[i] ? 2 : -2);
  }
  // A cell is inside a box when every side's candidate is at or beyond its rank: sums over all smaller ranks.
  for (const stride of [1, n, n * n])
    for (let k = 0; k < inside.length; k++)
      if (Math.floor(k / stride) % n > 0) inside[k] = (inside[k] ?? 0) + (inside[k - stride] ?? 0);
  let best = n * n * n - 1;
  let most = -Infinity;
  for (let k = 0; k < inside.length; k++) {
    const ranks = [Math.floor(k / (n * n)), Math.floor(k / n) % n, k % n];
    const walls = ranks.filter((rankOf) => rankOf < n - 1).length;
    const value = (inside[k] ?? 0) - wallPrice * walls;
    if (value <= most) continue;
    most = value;
    best = k;
  }
  return {
    back: distances[Math.floor(best / (n * n))] ?? Infinity,
    left: distances[Math.floor(best / n) % n] ?? Infinity,
    right: distances[best % n] ?? Infinity,
    ceiling,
  };
}

type Side = 'back' | 'left' | 'right';
const sides = ['back', 'left', 'right'] as const;

function snapFeet(
  photo: Raster,
  camera: Camera,
  { box, known }: { box: RoomBox; known: KnownSurfaces },
): RoomBox {
  const picture = createWorkingImage(photo, edgeSide);
  const light = lightness(picture);
  const { width, height } = picture;
  const view = resizeCamera(camera, width, height);
  const [floor, hidden] = [known.floor, known.hidden].map((mask) => resizeRaster(mask, width, height).data);
  const snapped = { ...box };
  for (const side of sides) {
    if (!Number.isFinite(box[side])) continue;
    let most = 0;
    for (let step = -snapSteps; step <= snapSteps; step++) {
      const distance = box[side] * (1 + (snapReach * step) / snapSteps);
      const points = footPoints({ ...snapped, [side]: distance }, side, view);
      let [edge, count] = [0, 0];
      for (const [x, y, nx, ny] of points) {
        const at = (away: number): number => {
          const u = Math.floor(x + away * nx);
          const v = Math.floor(y + away * ny);
          return u < 0 || v < 0 || u >= width || v >= height ? -1 : v * width + u;
        };
        const [above, below, far] = [at(-1.5), at(1.5), at(4)];
        if (above < 0 || below < 0 || far < 0 || (hidden?.[below] ?? 0) > 0 || (hidden?.[above] ?? 0) > 0)
          continue;
        count++;
        // Floor in front of it tells the foot from a skirting board's top.
        if ((floor?.[far] ?? 0) > 127)
          edge += Math.min(40, Math.abs((light[above] ?? 0) - (light[below] ?? 0)));
      }
      const value = count >= leastFoot ? edge / count : 0;
      if (value <= most) continue;
      most = value;
      snapped[side] = distance;
    }
  }
  return snapped;
}

/** Points of a wall's foot in the picture, with the unit direction across it, towards the floor. */
function footPoints(box: RoomBox, side: Side, view: Camera): (readonly [number, number, number, number])[] {
  const [from, to] =
    side === 'back'
      ? [-Math.min(box.left, farthest), Math.min(box.right, farthest)]
      : [-Math.min(box.back, farthest), -0.2];
  const at = (along: number, off: number): Vec3 =>
    side === 'back'
      ? [along, 0, -box.back + off]
      : side === 'left'
        ? [-box.left + off, 0, along]
        : [box.right - off, 0, along];
  const points: (readonly [number, number, number, number])[] = [];
  for (let along = from; along <= to; along += footStep) {
    const p = project(view, at(along, 0));
    const q = project(view, at(along, 0.05));
    if (!p || !q || p.x < 0 || p.y < 0 || p.x >= view.width || p.y >= view.height) continue;
    const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
    points.push([p.x, p.y, (q.x - p.x) / length, (q.y - p.y) / length]);
  }
  return points;
}
