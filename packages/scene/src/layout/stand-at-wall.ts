import type { Wall } from '../room/room.ts';
import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses } from './anchor-poses.ts';
import { clearances } from './clearances.ts';
import { footprint, place, type Arrangement, type Placed } from './arrangement.ts';
import { toWorld, type Footprint } from './footprint.ts';
import { admit, facing, hiding, type Site } from './judge.ts';
import { sight } from './view.ts';

/** Walls surer than this may carry a cupboard. */
const cupboardWall = 0.45;

const { access } = clearances;

/** An accent at its place; at a wall, with that wall and the floor that its doors and drawers need. */
export interface Stand {
  readonly placed: Placed;
  readonly wall?: Wall;
  readonly access?: Footprint;
}

/** The best place for a piece with its back to a wall, seen from its front or side, hiding nothing. */
export function standAtWall(
  site: Site,
  piece: PieceName,
  options: { arrangement: Arrangement; random: Random },
): Stand | undefined {
  const { arrangement, random } = options;
  const size = catalogue[piece].size(site.style);
  let best: { score: number; stand: Stand } | undefined;
  for (const pose of anchorPoses(site.room, site.field, size)) {
    if (!pose.wall || pose.backing < cupboardWall) continue;
    const placed = place(piece, { ...pose, y: 0 }, site.style);
    const front = facing(site.room.camera, placed);
    if (front < 0) continue;
    const seen = admit(site, placed, { arrangement, gap: 0.12, inFrame: 0.8 });
    if (!seen || hides(site, placed, arrangement)) continue;
    const own = footprint(placed);
    const [x, z] = toWorld(own, [0, own.halfDepth + access / 2]);
    const stand = { placed, wall: pose.wall, access: { ...own, x, z, halfDepth: access / 2 } };
    const score = pose.backing + front + 0.8 * random() - 0.6 * Math.abs((seen.left + seen.right) / 2 - 0.5);
    if (!best || score > best.score) best = { score, stand };
  }
  return best?.stand;
}

/** Whether it would hide an eighth of a floor piece, or be hidden by a quarter itself. */
export function hides(site: Site, candidate: Placed, arrangement: Arrangement): boolean {
  const { camera } = site.room;
  const own = sight(camera, candidate, candidate.size);
  if (!own) return true;
  return arrangement.placed.some((other) => {
    if (catalogue[other.piece].placement !== 'floor') return false;
    const seen = sight(camera, other, other.size);
    return seen && (hiding(own, seen) > 0.12 || hiding(seen, own) > 0.55);
  });
}
