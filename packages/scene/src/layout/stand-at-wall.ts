import type { PieceId } from '../furniture/goods.ts';
import type { Random } from '../furniture/random.ts';
import type { Wall } from '../room/room.ts';
import { anchorPoses } from './anchor-poses.ts';
import { footprint, place, type Arrangement, type Placed } from './arrangement.ts';
import { before, overlaps, toLocal, type Footprint } from './footprint.ts';
import { opens } from './piece-kinds.ts';
import { hiddenThings, measures, sureness } from './rules/measures.ts';
import { admit, facing, hiding, type Site } from './site.ts';
import { seenFrom } from './view.ts';

/** An accent at its place; at a wall, with that wall and the floor that its doors and drawers need. */
export interface Stand {
  readonly placed: Placed;
  readonly wall?: Wall;
  readonly access?: Footprint;
}

interface AtWallOptions {
  readonly arrangement: Arrangement;
  readonly random: Random;
  /** a seat that should look at it, as at a television */
  readonly before?: Placed;
}

/** The best place for a piece with its back to a wall, seen from its front or side, hiding nothing. */
export function standAtWall(site: Site, piece: PieceId, options: AtWallOptions): Stand | undefined {
  const { arrangement, random } = options;
  const model = place(piece, { x: 0, y: 0, z: 0, rotation: 0 }, site.goods);
  let best: { score: number; stand: Stand } | undefined;
  for (const pose of anchorPoses(site.room, site.field, model.size, 0)) {
    if (!pose.wall || pose.backing < sureness.wall) continue;
    const placed = { ...model, x: pose.x, z: pose.z, rotation: pose.rotation };
    if (options.before && !facesSeat(placed, options.before)) continue;
    const front = facing(site.room.camera, placed);
    if (front < 0) continue;
    const things = hiddenThings.atWall;
    const seen = admit(site, placed, { arrangement, gap: 0.12, inFrame: 0.8, things });
    if (!seen || hides(site, placed, arrangement)) continue;
    const access = before(footprint(placed), measures.access);
    if (opens(piece) && isTaken(access, arrangement)) continue;
    const score = pose.backing + front + 0.8 * random() - 0.6 * Math.abs((seen.left + seen.right) / 2 - 0.5);
    if (!best || score > best.score) best = { score, stand: { placed, wall: pose.wall, access } };
  }
  return best?.stand;
}

function isTaken(zone: Footprint, { placed }: Arrangement): boolean {
  return placed.some((other) => other.placement === 'floor' && overlaps(zone, footprint(other)));
}

/** Whether a screen there would lie before the seat, turned to it, at a distance to watch from. */
export function facesSeat(screen: Placed, seat: Placed): boolean {
  const [across, along] = toLocal(seat, [screen.x, screen.z]);
  const distance = Math.hypot(across, along);
  const [least, most] = measures.viewing;
  // A television is about as wide as seven tenths of its console, and 1.147 times that across.
  const diagonal = 1.147 * 0.7 * screen.size.width;
  const turn = (Math.abs(Math.atan2(across, along)) * 180) / Math.PI;
  const turned = Math.cos(screen.rotation - seat.rotation) < -0.7;
  return (
    turned && turn <= measures.viewingTurn && distance >= least * diagonal && distance <= most * diagonal
  );
}

/** Whether it would hide an eighth of a floor piece, or be hidden by a quarter itself. */
export function hides(site: Site, candidate: Placed, arrangement: Arrangement): boolean {
  const { camera } = site.room;
  const own = seenFrom(camera, candidate);
  if (!own) return true;
  return arrangement.placed.some((other) => {
    if (other.placement !== 'floor') return false;
    const seen = seenFrom(camera, other);
    return seen && (hiding(own, seen) > 0.12 || hiding(seen, own) > 0.55);
  });
}
