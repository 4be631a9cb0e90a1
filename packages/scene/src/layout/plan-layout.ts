import type { PieceName } from '../furniture/catalogue.ts';
import { createRandom, type Random } from '../furniture/random.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Room } from '../room/room.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { dressTops, dressWall } from './dressing.ts';
import { standAtEdge } from './stand-at-edge.ts';
import { createFloorField } from './floor-field.ts';
import { groups, type RoomType } from './groups.ts';
import type { Site } from './judge.ts';
import { chooseProposal } from './choose-proposal.ts';
import type { Proposal } from './seat-group.ts';
import { standItems } from './stand-items.ts';
import { thingField } from './thing-field.ts';
import { standAtWall, type Stand } from './stand-at-wall.ts';

/** Square metres of free floor for each piece added to the main group. */
const floorPerAccent = 2.4;

/** A free stretch of wall this wide, in metres, has no cupboards, screens or doors that a picture could cover. */
const bareWallWidth = 1.4;

interface Wish {
  /** one of these: the first, in an order drawn by the seed, that finds a place */
  readonly pieces: readonly PieceName[];
  readonly at: 'wall' | 'edge';
}

/** What joins the main group where there is floor for it, in this order. */
const wishes = {
  'living-room': [
    { pieces: ['fiddle-fig', 'palm', 'snake-plant'], at: 'edge' },
    { pieces: ['media-console', 'bookshelf', 'console-table'], at: 'wall' },
    { pieces: ['floor-lamp'], at: 'edge' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
  ],
  bedroom: [
    { pieces: ['dresser', 'bookshelf'], at: 'wall' },
    { pieces: ['fiddle-fig', 'palm', 'snake-plant'], at: 'edge' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
  ],
} as const satisfies Record<RoomType, readonly Wish[]>;

/** Pieces that look lost without a mirror above. */
const underMirror: ReadonlySet<PieceName> = new Set(['console-table', 'dresser']);

/** What stands where, nothing built yet; empty when nothing fits. The same input gives the same layout. */
export function planLayout(
  room: Room,
  options: { roomType: RoomType; style: Style; seed: number; items?: readonly PieceName[] },
): readonly Placed[] {
  const random = createRandom(options.seed);
  const site = {
    room,
    field: createFloorField(room.floor.plan, room.walls),
    style: options.style,
    things: thingField(room),
  };
  if (options.items?.length)
    return standItems(site, options.items, { groups: groups[options.roomType], seed: options.seed, random });
  const main = chooseProposal(site, groups[options.roomType], options.seed);
  if (!main) return [];
  const { placed, hung } = addAccents(site, main, { roomType: options.roomType, random });
  return [...placed, ...hung, ...dressTops(site, placed, random)];
}

function addAccents(
  site: Site,
  main: Proposal,
  { roomType, random }: { roomType: RoomType; random: Random },
): { placed: readonly Placed[]; hung: readonly Placed[] } {
  let arrangement: Arrangement = main;
  const hung: Placed[] = [];
  // Walls are known to be bare only where a bed or sofa found its whole floor free.
  const bareWall = main.pose.wall && main.anchor.size.width > bareWallWidth ? main.pose.wall : undefined;
  if (bareWall)
    hung.push(...dressWall(site, { placed: main.anchor, wall: bareWall }, { mirror: false, random }));
  let budget = Math.min(4, Math.floor(0.5 + site.field.area / floorPerAccent));
  for (const { pieces, at } of wishes[roomType]) {
    if (budget <= 0) break;
    const stand = firstStanding(pieces, random, (piece) => {
      if (arrangement.placed.some((item) => item.piece === piece)) return undefined;
      return at === 'wall'
        ? standAtWall(site, piece, { arrangement, random })
        : standAtEdge(site, piece, { arrangement, anchor: main.anchor, random });
    });
    if (!stand) continue;
    budget--;
    arrangement = {
      placed: [...arrangement.placed, stand.placed],
      keepClear: stand.access ? [...arrangement.keepClear, stand.access] : arrangement.keepClear,
    };
    if (stand.wall && stand.wall === bareWall && underMirror.has(stand.placed.piece))
      hung.push(...dressWall(site, { placed: stand.placed, wall: stand.wall }, { mirror: true, random }));
  }
  return { placed: arrangement.placed, hung };
}

/** Tries the pieces in an order drawn by the seed until one finds a place. */
function firstStanding(
  pieces: readonly PieceName[],
  random: Random,
  stand: (piece: PieceName) => Stand | undefined,
): Stand | undefined {
  const order = pieces.map((piece) => ({ piece, rank: random() })).toSorted((a, b) => a.rank - b.rank);
  for (const { piece } of order) {
    const found = stand(piece);
    if (found) return found;
  }
  return undefined;
}
