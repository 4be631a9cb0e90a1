/**
 * Snapping: where a piece that is dragged nearly right is quite right. Against walls first (its back to the wall when it
 * nearly faces away from it), then flush with, centred on or right beside what stands near.
 */
import type { Vec2 } from '@escena/scene/camera';
import type { Wall } from '@escena/scene/room';
import { axesOf, dot, type Footing, normalTurn, onWall, reach, type WallLine, wallLine } from './footing.ts';

export interface SnapRoom {
  readonly walls: readonly Wall[];
  readonly others: readonly Footing[];
}

/** A line to show: along which two things are now aligned. */
export interface Guide {
  readonly from: Vec2;
  readonly to: Vec2;
}

export interface Snapped {
  readonly x: number;
  readonly z: number;
  readonly rotation: number;
  readonly guides: readonly Guide[];
}

/** Metres off a wall at which the piece jumps to it, and that stay between them (skirting). */
const wallPull = 0.16;
const wallGap = 0.015;
/** Metres that a wall is taken to run on past its seen ends. */
const wallRunsOn = 0.6;
/** Radians off facing straight into the room within which the back turns to the wall. */
const wallTurn = Math.PI / 7;
/** Metres off an alignment at which the piece jumps to it, and between neighbours side by side. */
const neighbourPull = 0.06;
const neighbourGap = 0.02;
/** Metres further than this are nobody's neighbours. */
const neighbourhood = 2.5;
/** Radians within which two pieces count as parallel. */
const parallel = 0.035;

/** Where the piece goes when it is let go at `piece`. */
export function snapMove(piece: Footing, { walls, others }: SnapRoom): Snapped {
  const lines = walls.map(wallLine);
  const turned = { ...piece, rotation: turnToWall(piece, lines) };
  const { moved, held } = pullToWalls(turned, lines);
  return pullToNeighbours(moved, others, held);
}

/** Steps of 15° where turning by hand; a multiple of 90° is what furniture mostly wants, so it pulls from further. */
export function snapTurn(rotation: number): number {
  const quarter = Math.PI / 2;
  const square = Math.round(rotation / quarter) * quarter;
  if (Math.abs(rotation - square) < 0.14) return normalTurn(square);
  const step = Math.PI / 12;
  return normalTurn(Math.round(rotation / step) * step);
}

function turnToWall(piece: Footing, lines: readonly WallLine[]): number {
  const { front } = axesOf(piece.rotation);
  for (const line of lines) {
    if (Math.acos(Math.min(1, Math.max(-1, dot(front, line.normal)))) > wallTurn) continue;
    const rotation = Math.atan2(line.normal[0], line.normal[1]);
    if (Math.abs(gapTo({ ...piece, rotation }, line)) <= wallPull && besides(piece, line)) return rotation;
  }
  return piece.rotation;
}

/** At most one wall a direction of the room: a corner holds a piece both ways. */
function pullToWalls(piece: Footing, lines: readonly WallLine[]): { moved: Footing; held: Vec2[] } {
  const near = lines
    .filter((line) => besides(piece, line) && Math.abs(gapTo(piece, line)) <= wallPull)
    .toSorted((a, b) => Math.abs(gapTo(piece, a)) - Math.abs(gapTo(piece, b)));
  let moved = piece;
  const held: Vec2[] = [];
  for (const line of near) {
    if (held.some((normal) => Math.abs(dot(normal, line.normal)) > 0.3)) continue;
    const by = wallGap - gapTo(moved, line);
    moved = { ...moved, x: moved.x + line.normal[0] * by, z: moved.z + line.normal[1] * by };
    held.push(line.normal);
  }
  return { moved, held };
}

function gapTo(piece: Footing, line: WallLine): number {
  return onWall(line, [piece.x, piece.z]).off - reach(piece, line.normal);
}

function besides(piece: Footing, line: WallLine): boolean {
  const { at } = onWall(line, [piece.x, piece.z]);
  return at > -wallRunsOn && at < line.length + wallRunsOn;
}

interface Pull {
  readonly by: number;
  readonly axis: Vec2;
  readonly guide: Guide;
}

function pullToNeighbours(piece: Footing, others: readonly Footing[], held: readonly Vec2[]): Snapped {
  const pulls = others.flatMap((other) => pullsOf(piece, other));
  let { x, z } = piece;
  const taken: Vec2[] = [...held];
  const guides: Guide[] = [];
  for (const { by, axis, guide } of pulls.toSorted((a, b) => Math.abs(a.by) - Math.abs(b.by))) {
    if (taken.some((direction) => Math.abs(dot(direction, axis)) > 0.3)) continue;
    x += axis[0] * by;
    z += axis[1] * by;
    taken.push(axis);
    guides.push(guide);
  }
  return { x, z, rotation: piece.rotation, guides };
}

/** What pulls a piece towards its parallel neighbour, along each of the neighbour's axes. */
function pullsOf(piece: Footing, other: Footing): Pull[] {
  if (Math.hypot(piece.x - other.x, piece.z - other.z) > neighbourhood) return [];
  const turn = Math.abs(normalTurn(2 * (piece.rotation - other.rotation)));
  if (Math.min(turn, Math.abs(turn - Math.PI)) > 2 * parallel) return [];
  const { right, front } = axesOf(other.rotation);
  return [right, front].flatMap((axis) => {
    const [mine, theirs] = [reach(piece, axis), reach(other, axis)];
    const off = dot([piece.x - other.x, piece.z - other.z], axis);
    const wanted = [
      0,
      theirs - mine,
      mine - theirs,
      theirs + mine + neighbourGap,
      -theirs - mine - neighbourGap,
    ];
    return wanted.flatMap((goal, kind): Pull[] => {
      const by = goal - off;
      if (Math.abs(by) > neighbourPull) return [];
      const line = kind === 0 ? 0 : Math.sign(goal + (kind < 3 ? (kind === 1 ? mine : -mine) : 0)) * theirs;
      return [{ by, axis, guide: guideAt({ piece, other }, axis, line) }];
    });
  });
}

/** A line across `axis` through the place `at` of the neighbour, as long as both pieces need. */
function guideAt({ piece, other }: { piece: Footing; other: Footing }, axis: Vec2, at: number): Guide {
  const across: Vec2 = [-axis[1], axis[0]];
  const to = dot([piece.x - other.x, piece.z - other.z], across);
  const [low, high] = [
    Math.min(-reach(other, across), to - reach(piece, across)),
    Math.max(reach(other, across), to + reach(piece, across)),
  ];
  const point = (along: number): Vec2 => [
    other.x + axis[0] * at + across[0] * along,
    other.z + axis[1] * at + across[1] * along,
  ];
  return { from: point(low), to: point(high) };
}
