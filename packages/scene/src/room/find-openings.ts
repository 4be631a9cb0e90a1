/**
 * Doors and windows: every side of the room is straightened, its upright rectangles are judged, and of those that
 * overlap the best stays. Runs with the camera one unit high, before the room's metres are known, so that doors can say
 * how high the camera is.
 */
import { type Camera, project, type Vec2 } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import type { FoundWall } from './find-walls.ts';
import { luminance } from './find-windows.ts';
import { judgeOpening, type JudgedRectangle } from './judge-opening.ts';
import type { Opening } from './room.ts';
import { measureWall } from './wall-measures.ts';
import { wallRectangles, type WallRectangle } from './wall-rectangles.ts';
import { onPlane, viewWall, type WallPlane, wallPlanes, type WallView } from './wall-view.ts';
import type { WorkingImage } from './working-image.ts';

/** Less is not reported. */
const leastConfidence = 0.2;
/** What an opening on an assumed plane is worth. */
const assumed = 0.6;
/** share of the smaller rectangle that two openings may have in common */
const overlapAllowed = 0.2;
/** and of the smaller one's box in the picture, on two planes */
const mostShared = 0.5;
/** camera heights before a wall where its floor is looked for */
const ahead = 0.16;

/**
 * @param image working image of about 768 pixels
 * @param camera for the image's size, one unit high
 * @param walls in the same unit
 * @param floor free floor at any size
 * @returns openings in camera heights, most certain first; corners in fractions of the picture
 */
export function findOpenings(
  image: WorkingImage,
  { camera, walls, floor }: { camera: Camera; walls: readonly FoundWall[]; floor: BinaryMask },
): Opening[] {
  const wallLuminance = typicalLuminance(image, camera);
  const found = wallPlanes(walls)
    .flatMap((plane) => onWall(viewWall(image, camera, plane), { camera, floor, wallLuminance }))
    .toSorted((a, b) => b.confidence - a.confidence);
  // Two planes may show one window.
  return found.filter((one, i) =>
    found.slice(0, i).every((other) => sharedInPicture(one, other) <= mostShared),
  );
}

/** Heights in camera heights of the doors whose foot and head are seen: real ones are 2.03 m, give or take 6 cm. */
export function doorHeights(openings: readonly Opening[]): { height: number; confidence: number }[] {
  return openings
    .filter(({ kind, wall }) => kind === 'door' && wall !== undefined)
    .map(({ head, confidence }) => ({ height: head, confidence }));
}

/** The same openings in a room whose camera stands `scale` metres high. */
export function stretchOpening(opening: Opening, scale: number): Opening {
  const { a, b, sill, head } = opening;
  return {
    ...opening,
    a: [a[0] * scale, a[1] * scale],
    b: [b[0] * scale, b[1] * scale],
    sill: sill * scale,
    head: head * scale,
  };
}

interface Seen {
  readonly camera: Camera;
  readonly floor: BinaryMask;
  readonly wallLuminance: number;
}

/** Median luminance above eye level of what is neither clipped nor black. */
function typicalLuminance({ width, red, green, blue }: WorkingImage, camera: Camera): number {
  const above = red.subarray(0, width * Math.max(1, Math.min(camera.height, Math.round(camera.center[1]))));
  const values = above.map((r, i) => luminance([r, green[i] ?? 0, blue[i] ?? 0]));
  const usable = values.filter((value) => value > 0.04 && value < 0.9).sort();
  return usable[usable.length >> 1] ?? 0.3;
}

function onWall(view: WallView, { camera, floor, wallLuminance }: Seen): Opening[] {
  const measures = measureWall(view);
  const isFloor = floorBefore(view.plane, camera, floor);
  const judged = wallRectangles(view).flatMap((rectangle) => {
    const footed = rectangle.bottom === 0 ? footShare(rectangle, view, isFloor) : undefined;
    const verdict = judgeOpening(rectangle, { step: view.step, measures, footed, wallLuminance });
    return verdict ? [{ rectangle, verdict }] : [];
  });
  const kept: { rectangle: WallRectangle; verdict: JudgedRectangle }[] = [];
  for (const one of judged.toSorted((a, b) => b.verdict.rank - a.verdict.rank))
    if (kept.every(({ rectangle }) => shared(rectangle, one.rectangle) <= overlapAllowed)) kept.push(one);
  const trust = view.plane.wall === undefined ? assumed : 1;
  return kept
    .map(({ rectangle, verdict }) => toOpening(rectangle, verdict, { view, camera, trust }))
    .filter(({ confidence }) => confidence >= leastConfidence);
}

/** Whether free floor is seen just before the wall at `s` along it; undefined outside the photo. */
function floorBefore(plane: WallPlane, camera: Camera, floor: BinaryMask) {
  const inward = plane.side === 'left' ? 1 : plane.side === 'right' ? -1 : 1;
  return (s: number): boolean | undefined => {
    const [x, , z] = onPlane({ ...plane, offset: plane.offset + inward * ahead }, s, 0);
    const p = project(camera, [x, 0, z]);
    if (!p || p.x < 0 || p.y < 0 || p.x >= camera.width || p.y >= camera.height) return undefined;
    const column = Math.floor((p.x * floor.width) / camera.width);
    const row = Math.floor((p.y * floor.height) / camera.height);
    return floor.data[row * floor.width + column] === 1;
  };
}

function footShare(
  { left, right }: WallRectangle,
  { plane, step }: WallView,
  isFloor: (s: number) => boolean | undefined,
): number | undefined {
  const known = Array.from({ length: right - left }, (_, k) =>
    isFloor(plane.from + (left + k + 0.5) * step),
  ).filter((on) => on !== undefined);
  return known.length === 0 ? undefined : known.filter(Boolean).length / known.length;
}

/** Common area over the smaller one's. */
function shared(a: WallRectangle, b: WallRectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  if (width <= 0 || height <= 0) return 0;
  const area = (r: WallRectangle): number => (r.right - r.left) * (r.top - r.bottom);
  return (width * height) / Math.min(area(a), area(b));
}

/** Common area over the smaller one's, of the boxes around two openings inside the picture. */
function sharedInPicture(a: Opening, b: Opening): number {
  const [p, q] = [boxOf(a), boxOf(b)];
  const area = ([l, t, r, u]: readonly number[]): number =>
    Math.max(0, (r ?? 0) - (l ?? 0)) * Math.max(0, (u ?? 0) - (t ?? 0));
  const both = [Math.max(p[0], q[0]), Math.max(p[1], q[1]), Math.min(p[2], q[2]), Math.min(p[3], q[3])];
  return area(both) / Math.max(1e-9, Math.min(area(p), area(q)));
}

function boxOf({ corners }: Opening): readonly [number, number, number, number] {
  const [xs, ys] = [0, 1].map((k) => corners.map((corner) => Math.min(1, Math.max(0, corner[k] ?? 0))));
  return [Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))];
}

function toOpening(
  { left, right, bottom, top }: WallRectangle,
  { kind, confidence }: JudgedRectangle,
  { view, camera, trust }: { view: WallView; camera: Camera; trust: number },
): Opening {
  const { plane, step } = view;
  const [from, to] = [plane.from + left * step, plane.from + right * step];
  const [sill, head] = [bottom * step, top * step];
  // Seen from inside, the back wall runs with x, the left wall comes nearer to its left, the right one to its right.
  const [seenLeft, seenRight] = plane.side === 'left' ? [to, from] : [from, to];
  const corner = (s: number, y: number): Vec2 => {
    const p = project(camera, onPlane(plane, s, y));
    return p ? [p.x / camera.width, p.y / camera.height] : [0, 0];
  };
  const foot = (s: number): Vec2 => (plane.side === 'back' ? [s, plane.offset] : [plane.offset, s]);
  const [a, b] = plane.side === 'left' ? [from, to] : [to, from];
  return {
    kind,
    confidence: Math.min(1, confidence * trust),
    corners: [
      corner(seenLeft, head),
      corner(seenRight, head),
      corner(seenRight, sill),
      corner(seenLeft, sill),
    ],
    a: foot(a),
    b: foot(b),
    sill,
    head,
    wall: plane.wall,
  };
}
