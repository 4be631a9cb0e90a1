/**
 * Where walls meet the floor, from lines alone: of the boxes that level lines below the horizon propose, the one in which most
 * lines lie where their direction allows (after Lee, Hebert, Kanade 2009: no line across runs over a side wall, none away from
 * the camera over the back wall, and none upright over bare floor) and whose feet are seen. Colour is not asked: it says
 * nothing where floor and wall share it.
 */
import { type Camera, floorPoint, project, type Vec2 } from '../camera.ts';
import { type BinaryMask, dilate } from './binary-mask.ts';
import type { Side } from './find-walls.ts';
import { type Segment, segmentLength } from './line-segments.ts';
import type { Axis } from './manhattan-pose.ts';
import { drawSegments } from './segment-rims.ts';

export interface AxisSegment {
  readonly segment: Segment;
  readonly axis: Axis | undefined;
}

/** A wall's foot: z = −distance (back), x = −distance (left) or x = distance (right), in camera heights. */
export interface Foot {
  readonly side: Side;
  readonly distance: number;
  /** long sides of the picture over which its edge is seen, and that share of what the frame and other walls leave of it */
  readonly seen: number;
  readonly share: number;
  /** by how much the best box loses without it, in long sides of line */
  readonly gain: number;
  /** points of the picture where its edge is seen */
  readonly points: readonly Vec2[];
}

/** Feet with less are as likely those of furniture, or of nothing. */
const trusted = { seen: 0.12, share: 0.5, gain: 0.3 };

const sides = ['back', 'left', 'right'] as const;
const axisOf: Readonly<Record<Side, Axis>> = { back: 0, left: 2, right: 2 };
/** camera heights: nearer is furniture at the frame's edge, farther too small to place */
const reach: Readonly<Record<Side, readonly [number, number]>> = {
  back: [0.9, 8],
  left: [0.3, 6],
  right: [0.3, 6],
};
const alike = 0.03;
const mostCandidates = 9;
/** long sides of line that a candidate needs */
const shortest = 0.03;
/** what a line costs where it cannot be, by axis: furniture has uprights, too */
const wrong: readonly [x: number, y: number, z: number] = [1, 0.6, 1];
const unseenCost = 0.3;
/** A skirting board's top looks like the foot of a wall so much farther away; its lower edge has this share of support or more. */
const skirting = 1.16;
const lowerShare = 0.5;
const ratioStep = 0.01;

/** The feet that are sure enough to end a floor at. */
export function trustedFeet(feet: readonly Foot[]): Foot[] {
  return feet.filter(
    ({ seen, share, gain }) => seen >= trusted.seen && share >= trusted.share && gain >= trusted.gain,
  );
}

/** 1 on pixels where a wall's foot is seen. */
export function drawFeet(
  feet: readonly Foot[],
  { width, height }: { readonly width: number; readonly height: number },
): BinaryMask {
  const data = new Uint8Array(width * height);
  for (const { points } of feet) for (const [x, y] of points) data[Math.floor(y) * width + Math.floor(x)] = 1;
  return { width, height, data };
}

/** Whether a floor point lies behind a wall. */
export function isBehind(feet: readonly Foot[], point: Vec2): boolean {
  return feet.some(({ side, distance }) => distanceOn(side, point) > distance);
}

type Box = Readonly<Record<Side, number>>;

/** @param camera standing one unit high, for the lines' picture */
export function fitBox(lines: readonly AxisSegment[], camera: Camera): Foot[] {
  const scene = readScene(lines, camera);
  const options = sides.map((side) => [Infinity, ...candidates(side, scene)]);
  const [backs = [], lefts = [], rights = []] = options;
  let best: Box = { back: Infinity, left: Infinity, right: Infinity };
  let most = -Infinity;
  for (const back of backs)
    for (const left of lefts)
      for (const right of rights) {
        const box = { back, left, right };
        const value = scoreOf(box, scene);
        if (value <= most) continue;
        most = value;
        best = box;
      }
  const feet = sides.flatMap((side): Foot[] => {
    if (!Number.isFinite(best[side])) return [];
    const { seen, visible } = seenFoot(side, best, scene);
    const share = seen / Math.max(1e-6, visible);
    const gain = most - scoreOf({ ...best, [side]: Infinity }, scene);
    return [{ side, distance: best[side], seen, share, gain, points: [] }];
  });
  const lowered = belowSkirting(best, trustedFeet(feet), scene);
  return feet.map((foot): Foot => {
    const points: Vec2[] = [];
    seenFoot(foot.side, lowered, scene, (point) => points.push(point));
    return { ...foot, distance: lowered[foot.side], points };
  });
}

interface Scene {
  readonly camera: Camera;
  readonly long: number;
  /** lines below the horizon: where their middle would lie on the floor, and their length in long sides */
  readonly lines: readonly { readonly at: Vec2; readonly axis: Axis; readonly length: number }[];
  /** 1 on and beside lines of an axis */
  readonly drawn: readonly [Uint8Array, Uint8Array, Uint8Array];
}

function readScene(lines: readonly AxisSegment[], camera: Camera): Scene {
  const long = Math.max(camera.width, camera.height);
  const drawn = ([0, 1, 2] as const).map((axis) => {
    const own = lines.filter((line) => line.axis === axis).map(({ segment }) => segment);
    return dilate({ ...camera, data: drawSegments(own, camera) }, 1).data;
  });
  const [x = new Uint8Array(), y = new Uint8Array(), z = new Uint8Array()] = drawn;
  return {
    camera,
    long,
    lines: lines.flatMap(({ segment, axis }) => {
      const { x1, y1, x2, y2 } = segment;
      const at = floorPoint(camera, (x1 + x2) / 2, (y1 + y2) / 2);
      return at && axis !== undefined ? [{ at, axis, length: segmentLength(segment) / long }] : [];
    }),
    drawn: [x, y, z],
  };
}

/** How far out on its side a floor point lies. */
function distanceOn(side: Side, [x, z]: Vec2): number {
  return side === 'back' ? -z : side === 'left' ? -x : x;
}

/** Distances at which lines of the side's direction lie, the most line first. */
function candidates(side: Side, { lines }: Scene): number[] {
  const [near, far] = reach[side];
  const groups: { distance: number; length: number }[] = [];
  const own = lines
    .filter(({ axis }) => axis === axisOf[side])
    .map(({ at, length }) => ({ distance: distanceOn(side, at), length }))
    .filter(({ distance }) => distance >= near && distance <= far)
    .toSorted((a, b) => b.length - a.length);
  for (const { distance, length } of own) {
    const group = groups.find((one) => Math.abs(Math.log(distance / one.distance)) < alike);
    if (group) group.length += length;
    else groups.push({ distance, length });
  }
  return groups
    .filter(({ length }) => length >= shortest)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostCandidates)
    .map(({ distance }) => distance);
}

/** The surface that is seen where a ray would reach the floor at a point. */
function surfaceAt(point: Vec2, box: Box): Side | 'floor' {
  let surface: Side | 'floor' = 'floor';
  let first = 1;
  for (const side of sides) {
    const out = distanceOn(side, point);
    if (out <= 0 || box[side] / out >= first) continue;
    first = box[side] / out;
    surface = side;
  }
  return surface;
}

function scoreOf(box: Box, scene: Scene): number {
  let score = 0;
  for (const { at, axis, length } of scene.lines) {
    const surface = surfaceAt(at, box);
    const fits = surface === 'floor' ? axis !== 1 : axis === 1 || axis === axisOf[surface];
    if (!fits) score -= wrong[axis] * length;
  }
  for (const side of sides) {
    if (!Number.isFinite(box[side])) continue;
    const { seen, visible } = seenFoot(side, box, scene);
    score += seen - unseenCost * (visible - seen);
  }
  return score;
}

const farEnd = 9;

/** In long sides: how much of a wall's foot lies in the picture, and how much of that on a line of its direction. */
function seenFoot(
  side: Side,
  box: Box,
  { camera, long, drawn }: Scene,
  visit?: (point: Vec2) => void,
): { seen: number; visible: number } {
  const distance = box[side];
  const at = (s: number): Vec2 =>
    side === 'back' ? [s, -distance] : [side === 'left' ? -distance : distance, s];
  const [from, to] =
    side === 'back'
      ? [-Math.min(box.left, farEnd), Math.min(box.right, farEnd)]
      : [-Math.min(box.back, farEnd), -0.05];
  const marks = drawn[axisOf[side]];
  const steps = visit ? 480 : 96;
  let seen = 0;
  let visible = 0;
  let before: { x: number; y: number } | undefined;
  for (let k = 0; k <= steps; k++) {
    // Steps grow with the distance, as the picture's shrink.
    const t = k / steps;
    const s = side === 'back' ? from + (to - from) * t : from * (to / from) ** t;
    const [x, z] = at(s);
    const p = project(camera, [x, 0, z]);
    const inside = p && p.x >= 0 && p.y >= 0 && p.x < camera.width && p.y < camera.height;
    if (inside && before) {
      const length = Math.hypot(p.x - before.x, p.y - before.y) / long;
      visible += length;
      if (marks[Math.floor(p.y) * camera.width + Math.floor(p.x)]) {
        seen += length;
        visit?.([p.x, p.y]);
      }
    }
    before = inside ? p : undefined;
  }
  return { seen, visible };
}

/**
 * The box with feet at the lower edges of skirting boards whose upper edges were taken for them. A board is as high on every wall:
 * its two edges stand in one ratio everywhere, with less than a line between them. A single wall has no witness against planks
 * beside it, and keeps its foot.
 */
function belowSkirting(box: Box, feet: readonly Foot[], scene: Scene): Box {
  const walls = feet.map(({ side }) => side);
  if (walls.length < 2) return box;
  const seenAt = (side: Side, ratio: number): number =>
    seenFoot(side, { ...box, [side]: box[side] / ratio }, scene).seen;
  const enough = walls.map((side) => lowerShare * seenAt(side, 1));
  const parted = walls.map(() => ({ down: false, up: false }));
  let lowered = box;
  let most = 0;
  for (let ratio = 1 + ratioStep; ratio <= skirting; ratio += ratioStep) {
    let total = 0;
    const moved = { ...box };
    const fits = walls.map((side, k) => {
      const [down, up] = [seenAt(side, ratio), seenAt(side, 1 / ratio)];
      const { [k]: between } = parted;
      if (!between) return false;
      const isUpper = down >= (enough[k] ?? 0) && between.down;
      const isLower = up >= (enough[k] ?? 0) && between.up;
      between.down ||= down < (enough[k] ?? 0);
      between.up ||= up < (enough[k] ?? 0);
      if (isUpper && !isLower) moved[side] = box[side] / ratio;
      total += isUpper || isLower ? Math.max(down, up) : 0;
      return isUpper || isLower;
    });
    if (!fits.every(Boolean) || total <= most) continue;
    most = total;
    lowered = moved;
  }
  return lowered;
}
