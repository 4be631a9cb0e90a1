/** One room from several photos of it: all the floor, walls and openings that any of them shows, in one world. */
import { type Camera, resizeCamera, type Vec2 } from '../camera.ts';
import { alongAndOut } from '../layout/walls.ts';
import type { BinaryMask } from '../room/binary-mask.ts';
import { farthestFloor } from '../room/floor-geometry.ts';
import { floorPlan } from '../room/floor-plan.ts';
import type { FloorPlan, Opening, Room, Wall } from '../room/room.ts';
import { type GroundMove, invert, moveCamera, moveGround } from './ground-move.ts';
import type { JoinedViews } from './join-views.ts';
import { joinPlans } from './join-plans.ts';
import { joinWalls } from './join-walls.ts';
import { shareWindows } from './share-windows.ts';

/** Metres from a wall's line within which an opening is in it. */
const inWall = 0.4;
/** Metres between the middles of what two photos take for one opening. */
const sameOpening = 0.7;

/**
 * The room as each photo shows it, in the order of the photos and in the first one's world. Floor, walls, openings and
 * height are the same in all; camera, light and what is plain are each photo's own.
 */
export function joinRooms(rooms: readonly Room[], { views }: JoinedViews): Room[] {
  const placed = rooms.flatMap((room, k) => {
    const view = views[k];
    return view ? [placeRoom(room, view)] : [];
  });
  const plan = joinPlans(placed.map(({ move, plan: own }) => ({ move, plan: own })));
  const walls = joinWalls(
    placed.flatMap(({ room }) => room.walls),
    placed.map(({ move, plan: own }) => ({ move, plan: own })),
  );
  const openings = joinOpenings(placed.map(({ room }) => room.openings ?? [])).map((opening) => ({
    ...opening,
    wall: opening.wall === undefined ? undefined : wallOf(walls, opening),
  }));
  const looked = rooms.some((room) => room.openings);
  const heights = placed.map(({ room }) => room.ceilingHeight).toSorted((a, b) => a - b);
  const ceilingHeight = heights[Math.floor((heights.length - 1) / 2)] ?? 0;
  return placed.map(({ room, stand }, k): Room => {
    const elsewhere = placed.filter((_, other) => other !== k).map((other) => other.room);
    return {
      ...room,
      floor: { ...room.floor, plan },
      walls,
      ceilingHeight,
      openings: looked ? openings : undefined,
      light: shareWindows(room, elsewhere, stand),
      others: elsewhere.map(({ camera, plain }) => ({ camera, plain })),
    };
  });
}

interface PlacedRoom {
  /** the photo's own in the joint world, at the joint size */
  readonly room: Room;
  /** from the plan's world into the joint one: no scale */
  readonly move: GroundMove;
  readonly plan: FloorPlan;
  /** where light falls on the floor, in the joint world */
  readonly stand: Vec2;
}

function placeRoom(
  room: Room,
  { camera, move }: { readonly camera: Camera; readonly move: GroundMove },
): PlacedRoom {
  const rigid: GroundMove = { ...move, scale: 1 };
  const { mask } = room.floor;
  const own = moveCamera(invert(rigid), camera);
  const plan = floorPlan(binary(room), resizeCamera(own, mask.width, mask.height), {
    farthest: Math.min(farthestFloor, move.scale * reach(room.floor.plan) + 0.1),
  });
  const lifted = (height: number): number => height * move.scale;
  const at = (point: Vec2): Vec2 => moveGround(move, point);
  return {
    move: rigid,
    plan,
    stand: at(middleOf(room.floor.plan)),
    room: {
      ...room,
      camera,
      walls: room.walls.map((wall) => ({ ...wall, a: at(wall.a), b: at(wall.b) })),
      ceilingHeight: lifted(room.ceilingHeight),
      openings: room.openings?.map((opening) => ({
        ...opening,
        a: at(opening.a),
        b: at(opening.b),
        sill: lifted(opening.sill),
        head: lifted(opening.head),
      })),
      light: {
        ...room.light,
        sources: room.light.sources.map((source) => {
          const [x, z] = at([source.center[0], source.center[2]]);
          const turned = ({ 0: ux, 1: uy, 2: uz }: typeof source.u): typeof source.u => {
            const [tx, tz] = moveGround({ ...move, shift: [0, 0] }, [ux, uz]);
            return [tx, lifted(uy), tz];
          };
          return {
            ...source,
            center: [x, lifted(source.center[1]), z],
            u: turned(source.u),
            v: turned(source.v),
          };
        }),
      },
    },
  };
}

function binary({ floor: { mask } }: Room): BinaryMask {
  return { width: mask.width, height: mask.height, data: mask.data.map((value) => (value ? 1 : 0)) };
}

/** Metres from the camera to the farthest free cell. */
function reach(plan: FloorPlan): number {
  let most = 0;
  plan.free.forEach((free, k) => {
    if (free) most = Math.max(most, Math.hypot(...cellAt(plan, k)));
  });
  return most;
}

function middleOf(plan: FloorPlan): Vec2 {
  let [x, z, count] = [0, 0, 0];
  plan.free.forEach((free, k) => {
    if (!free) return;
    const [cx, cz] = cellAt(plan, k);
    [x, z, count] = [x + cx, z + cz, count + 1];
  });
  return count > 0 ? [x / count, z / count] : [0, -2];
}

function cellAt({ originX, originZ, cell, columns }: FloorPlan, k: number): Vec2 {
  return [originX + ((k % columns) + 0.5) * cell, originZ + (Math.floor(k / columns) + 0.5) * cell];
}

/** Each opening once, as the photo has it that is surest of it. */
function joinOpenings(seen: readonly (readonly Opening[])[]): Opening[] {
  const kept: Opening[] = [];
  for (const opening of seen.flat().toSorted((a, b) => b.confidence - a.confidence)) {
    const [x, z] = middle(opening);
    const known = kept.some((other) => {
      const [ox, oz] = middle(other);
      return Math.hypot(x - ox, z - oz) < sameOpening;
    });
    if (!known) kept.push(opening);
  }
  return kept;
}

/** Which of the joint walls an opening is in; undefined where its own was left out. */
function wallOf(walls: readonly Wall[], { a, b }: Opening): number | undefined {
  const off = (wall: Wall): number => Math.max(...[a, b].map((end) => Math.abs(alongAndOut(wall, end).out)));
  const found = walls.findIndex((wall) => off(wall) < inWall);
  return found < 0 ? undefined : found;
}

function middle({ a, b }: Opening): Vec2 {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
