import type { PieceId } from '../furniture/goods.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses } from './anchor-poses.ts';
import { place, type Arrangement, type Placed } from './arrangement.ts';
import { admit, composition, type Site } from './site.ts';
import type { Stand } from './stand-at-wall.ts';
import { alongAndOut, inward } from './walls.ts';

/** Metres between a door's foot and its mat. */
const matGap = 0.08;

/** A rug where the floor is free and seen best, or a mat before a door. */
export function standFlat(
  site: Site,
  piece: PieceId,
  {
    arrangement,
    random,
    atDoor,
  }: {
    readonly arrangement: Arrangement;
    readonly random: Random;
    readonly atDoor?: boolean;
  },
): Stand | undefined {
  const model = place(piece, { x: 0, y: 0, z: 0, rotation: 0 }, site.goods);
  const poses = atDoor ? doorPoses(site, model) : anchorPoses(site.room, site.field, model.size, 2);
  let best: { score: number; placed: Placed } | undefined;
  for (const { x, z, rotation } of poses) {
    const placed = { ...model, x, z, rotation };
    const seen = admit(site, placed, { arrangement, gap: 0, inFrame: 0.7 });
    if (!seen) continue;
    const score = composition(placed, { seen, sided: false }) + 0.5 * random();
    if (!best || score > best.score) best = { score, placed };
  }
  return best && { placed: best.placed };
}

function doorPoses({ free }: Site, { size }: Placed): { x: number; z: number; rotation: number }[] {
  return free.doors.map((door) => {
    const [nx, nz] = inward(door);
    const out = matGap + size.depth / 2 - alongAndOut(door, [door.zone.x, door.zone.z]).out;
    return { x: door.zone.x + nx * out, z: door.zone.z + nz * out, rotation: Math.atan2(nx, nz) };
  });
}
