import type { PieceName } from '../../furniture/catalogue.ts';
import { favourites } from '../../furniture/goods.ts';
import { pick, type Random } from '../../furniture/random.ts';
import type { Wall } from '../../room/room.ts';
import { place, type Placed } from '../arrangement.ts';
import { toWorld } from '../footprint.ts';
import { windowBreach } from '../judge/openings.ts';
import { beforeDoors } from '../judge/openings.ts';
import { judgedScene } from '../judge/scene.ts';
import { sureness } from '../rules/measures.ts';
import { mayHide, type Site } from '../site.ts';
import { seenFrom } from '../view.ts';
import { alongAndOut, inward } from '../walls.ts';

/** Metres between a piece's top and what hangs above it, and below the ceiling. */
const hangGap = 0.2;
const underCeiling = 0.15;
/** Metres above the floor where the middle of what hangs alone goes, by piece; the usual is eye height. */
const middles: Partial<Record<PieceName, number>> = { 'wall-pegs': 1.3 };
const eyeHeight = 1.5;
/** Metres from the wall's line to the back of what hangs on it. */
const offWall = 0.003;
/** Half the distance between the middles of a pair. */
const pairHalf = 0.31;

/** A picture, a pair, a mirror or a shelf above a piece; nothing on windows and doors, off the picture or off the wall. */
export function dressWall(
  site: Site,
  behind: { readonly placed: Placed; readonly wall: Wall },
  options: { readonly above?: readonly PieceName[] | undefined; readonly random: Random },
): Placed[] {
  const { placed: below, wall } = behind;
  if (wall.confidence < sureness.hang) return [];
  const choices = options.above ?? [
    ...favourites(site.goods.style, 'wall'),
    'wide-art',
    'tall-art',
    'gallery',
  ];
  const fitting = choices.filter((piece) => widthOf(site, piece) <= Math.max(1, 1.1 * below.size.width));
  const [first, ...others] = fitting.length > 0 ? fitting : choices;
  if (!first) return [];
  const piece = pick(options.random, [first, ...others]);
  const offsets = piece === 'tall-art' && below.size.width > 1 ? [-pairHalf, pairHalf] : [0];
  const out = alongAndOut(wall, [below.x, below.z]).out - offWall;
  const [nx, nz] = inward(wall);
  const hung = offsets.map((offset) => {
    const [x, z] = toWorld(below, [offset, 0]);
    const item = place(
      piece,
      { x: x - nx * out, y: 0, z: z - nz * out, rotation: below.rotation },
      site.goods,
    );
    const middle = middles[piece] ?? eyeHeight;
    return { ...item, y: Math.max(middle, below.size.height + hangGap + item.size.height / 2) };
  });
  return hung.every((item) => mayHang(site, item)) ? hung : [];
}

function widthOf({ goods }: Site, piece: PieceName): number {
  return place(piece, { x: 0, y: 0, z: 0, rotation: 0 }, goods).size.width;
}

/** Whether a thing on a wall hides nothing, is whole in the picture, under the ceiling and on no opening. */
export function mayHang(site: Site, item: Placed): boolean {
  if (item.y + item.size.height / 2 > site.room.ceilingHeight - underCeiling) return false;
  const seen = seenFrom(site.room.camera, item);
  if (!seen || seen.inFrame <= 0.9 || windowBreach(site, item)) return false;
  if (!beforeDoors(judgedScene(site, [item])).next().done) return false;
  return site.things(seen) <= mayHide(item);
}
