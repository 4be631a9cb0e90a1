/** A wall straightened out: the photo resampled in the wall's own plane, so that doors and windows are upright rectangles. */
import { type Camera, project, type Vec3 } from '../camera.ts';
import type { FoundWall, Side } from './find-walls.ts';
import type { WorkingImage } from './working-image.ts';

/** One side of the room as an upright plane: z = offset (back) or x = offset. */
export interface WallPlane {
  readonly side: Side;
  readonly offset: number;
  /** along x (back) or z, from < to */
  readonly from: number;
  readonly to: number;
  /** index of its wall; absent where none was found and the plane is assumed */
  readonly wall?: number | undefined;
}

/** The camera's unit (`findOpenings` runs with a camera 1 unit high); columns run along x or z, rows from the floor up. */
export interface WallView {
  readonly plane: WallPlane;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** linear light; −1 outside the photo */
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** display-like lightness 0…255; −1 outside the photo */
  readonly light: Float32Array;
}

/** camera heights a sample: 3 cm */
const step = 0.022;
/** camera heights above the floor up to which is looked: over every window's head */
const highest = 2.3;
/** camera heights: a side with no wall in sight, what a wall is away from the lens at least, and where side walls begin */
const assumedWall: Readonly<Record<Side, number>> = { back: -3.6, left: -2.2, right: 2.2 };
const nearestWall = 0.25;
/** share of the assumed distance below which a found wall may be something before it */
const doubtful = 0.7;
const sides = ['back', 'left', 'right'] as const;
const nearest = -0.15;

/**
 * The room's sides: walls where they were found, ends where the sides meet. A found wall that stands nearer than walls do
 * may be a sofa's foot, so the plane that would be assumed without it follows.
 */
export function wallPlanes(walls: readonly FoundWall[]): WallPlane[] {
  const found = (side: Side): number =>
    walls.findIndex((wall) => wall.side === side && wall.offset * Math.sign(assumedWall[side]) > nearestWall);
  const at = (side: Side): number => walls[found(side)]?.offset ?? assumedWall[side];
  const across = (side: Side): [number, number] => {
    const [from, to] = side === 'back' ? [at('left'), at('right')] : [at('back'), nearest];
    return [Math.min(from, to - step), to];
  };
  const planes = sides.map((side): WallPlane => {
    const [from, to] = across(side);
    const wall = found(side);
    return { side, offset: at(side), from, to, wall: wall < 0 ? undefined : wall };
  });
  const behind = planes
    .filter(({ side, offset }) => Math.abs(offset) < doubtful * Math.abs(assumedWall[side]))
    .map((plane): WallPlane => ({ ...plane, offset: assumedWall[plane.side], wall: undefined }));
  return [...planes, ...behind];
}

/** The point of a plane at `s` along it and `y` above the floor. */
export function onPlane({ side, offset }: WallPlane, s: number, y: number): Vec3 {
  return side === 'back' ? [s, y, offset] : [offset, y, s];
}

/** @param camera for the image's size */
export function viewWall(image: WorkingImage, camera: Camera, plane: WallPlane): WallView {
  const columns = Math.max(1, Math.ceil((plane.to - plane.from) / step));
  const rows = Math.ceil(highest / step);
  const plot = (): Float32Array => new Float32Array(columns * rows).fill(-1);
  const view = { plane, step, columns, rows, red: plot(), green: plot(), blue: plot(), light: plot() };
  const { width, height, red, green, blue } = image;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const p = project(camera, onPlane(plane, plane.from + (column + 0.5) * step, (row + 0.5) * step));
      if (!p || p.x < 0.5 || p.y < 0.5 || p.x >= width - 0.5 || p.y >= height - 0.5) continue;
      const x = Math.floor(p.x - 0.5);
      const y = Math.floor(p.y - 0.5);
      const i = y * width + x;
      const u = p.x - 0.5 - x;
      const v = p.y - 0.5 - y;
      const mix = (of: Float32Array): number =>
        (1 - v) * ((1 - u) * (of[i] ?? 0) + u * (of[i + 1] ?? 0)) +
        v * ((1 - u) * (of[i + width] ?? 0) + u * (of[i + width + 1] ?? 0));
      const to = row * columns + column;
      const [r, g, b] = [mix(red), mix(green), mix(blue)];
      view.red[to] = r;
      view.green[to] = g;
      view.blue[to] = b;
      view.light[to] = 255 * (0.2126 * r + 0.7152 * g + 0.0722 * b) ** (1 / 2.2);
    }
  return view;
}
