import type { Room, Wall } from '../room/room.ts';
import type { FloorField } from './floor-field.ts';
import { sureness } from './rules/measures.ts';
import { inward } from './walls.ts';

/** A place for a piece with a back: its centre, its turn, and what stands behind it. */
export interface AnchorPose {
  readonly x: number;
  readonly z: number;
  readonly rotation: number;
  /** the wall behind, when it stands against one */
  readonly wall?: Wall;
  /** 0 in the open … 1 with its back to a sure wall */
  readonly backing: number;
}

const wallGap = 0.04;
const wallStep = 0.12;
/** Share of a piece's width that may reach past the seen end of its wall: walls run on out of the picture. */
const beyondWall = 0.3;
/** A small floor is searched more finely: a step of a twelfth of its side, within these. */
const gridStep = { least: 0.05, most: 0.2, share: 1 / 12 };
const quarterTurn = Math.PI / 2;

/** Every pose worth trying for a piece of `width` × `depth`: along walls, and on a grid in the open in the room's axes, at `turns` quarter turns. */
export function anchorPoses(
  room: Pick<Room, 'walls'>,
  field: FloorField,
  size: { width: number; depth: number },
  turns = 4,
): AnchorPose[] {
  const against = room.walls
    .filter((wall) => wall.confidence >= sureness.lean)
    .flatMap((wall) => alongWall(wall, size));
  return [...against, ...inTheOpen(field, size, turns)];
}

function alongWall(wall: Wall, { width, depth }: { width: number; depth: number }): AnchorPose[] {
  const [dx, dz] = [wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]];
  const length = Math.hypot(dx, dz);
  const [nx, nz] = inward(wall);
  const poses: AnchorPose[] = [];
  // From the wall's middle outwards, so that a piece may stand exactly there.
  const reach = Math.floor((length / 2 - width * (0.5 - beyondWall)) / wallStep);
  for (let k = -reach; k <= reach; k++) {
    const s = length / 2 + k * wallStep;
    const out = depth / 2 + wallGap;
    poses.push({
      x: wall.a[0] + (dx / length) * s + nx * out,
      z: wall.a[1] + (dz / length) * s + nz * out,
      rotation: Math.atan2(nx, nz),
      wall,
      backing: wall.confidence,
    });
  }
  return poses;
}

function inTheOpen(
  field: FloorField,
  { width, depth }: { width: number; depth: number },
  turns: number,
): AnchorPose[] {
  const least = 0.9 * (Math.min(width, depth) / 2);
  const step = Math.min(gridStep.most, Math.max(gridStep.least, gridStep.share * Math.sqrt(field.area)));
  const poses: AnchorPose[] = [];
  for (let x = field.min[0]; x <= field.max[0]; x += step) {
    for (let z = field.min[1]; z <= field.max[1]; z += step) {
      if (field.clearance(x, z) < least) continue;
      for (let turn = 0; turn < turns; turn++) {
        const rotation = turn * quarterTurn;
        const behind = depth / 2 + 0.3;
        const open = field.clearance(x - Math.sin(rotation) * behind, z - Math.cos(rotation) * behind) > 0;
        poses.push({ x, z, rotation, backing: open ? 0 : 0.3 });
      }
    }
  }
  return poses;
}
