import type { PieceName } from '../furniture/catalogue.ts';
import { createRandom, pick, type Random } from '../furniture/random.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Room } from '../room/room.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { dressTops, dressWall } from './dressing.ts';
import { standAtEdge } from './stand-at-edge.ts';
import { createFloorField } from './floor-field.ts';
import { groups, type RoomType } from './groups.ts';
import type { Site } from './judge.ts';
import { seatGroup, type Proposal } from './seat-group.ts';
import { standAtWall } from './stand-at-wall.ts';

/** Square metres of free floor for each piece added to the main group. */
const floorPerAccent = 2.4;

interface Wish {
  /** one of these, drawn by the seed */
  readonly pieces: readonly [PieceName, ...PieceName[]];
  readonly at: 'wall' | 'edge';
}

/** What joins the main group where there is floor for it, in this order. */
const wishes = {
  'living-room': [
    { pieces: ['fiddle-fig', 'palm'], at: 'edge' },
    { pieces: ['media-console', 'bookshelf', 'console-table'], at: 'wall' },
    { pieces: ['floor-lamp'], at: 'edge' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
  ],
  bedroom: [
    { pieces: ['dresser', 'dresser', 'bookshelf'], at: 'wall' },
    { pieces: ['fiddle-fig', 'palm'], at: 'edge' },
    { pieces: ['basket', 'pouf'], at: 'edge' },
  ],
} as const satisfies Record<RoomType, readonly Wish[]>;

/** Pieces that are too low or too plain to stand under a bare wall. */
const underMirror: ReadonlySet<PieceName> = new Set(['console-table', 'dresser']);

/** What stands where, nothing built yet; empty when nothing fits. The same input gives the same layout. */
export function planLayout(
  room: Room,
  options: { roomType: RoomType; style: Style; seed: number },
): readonly Placed[] {
  const random = createRandom(options.seed);
  const site = { room, field: createFloorField(room.floor.plan, room.walls), style: options.style };
  let best: Proposal | undefined;
  for (const group of groups[options.roomType]) {
    const proposal = seatGroup(site, group, random);
    if (proposal && (!best || proposal.score > best.score)) best = proposal;
  }
  if (!best) return [];
  const { placed, hung } = addAccents(site, best, { roomType: options.roomType, random });
  return [...placed, ...hung, ...dressTops(site, placed, random)];
}

function addAccents(
  site: Site,
  main: Proposal,
  { roomType, random }: { roomType: RoomType; random: Random },
): { placed: readonly Placed[]; hung: readonly Placed[] } {
  let arrangement: Arrangement = main;
  const hung: Placed[] = [];
  if (main.pose.wall)
    hung.push(...dressWall(site, { placed: main.anchor, wall: main.pose.wall }, { mirror: false, random }));
  let budget = Math.min(4, Math.floor(0.5 + site.field.area / floorPerAccent));
  for (const { pieces, at } of wishes[roomType]) {
    const piece = pick(random, pieces);
    if (budget <= 0 || arrangement.placed.some((item) => item.piece === piece)) continue;
    const stand =
      at === 'wall'
        ? standAtWall(site, piece, { arrangement, random })
        : standAtEdge(site, piece, { arrangement, anchor: main.anchor, random });
    if (!stand) continue;
    budget--;
    arrangement = {
      placed: [...arrangement.placed, stand.placed],
      keepClear: stand.access ? [...arrangement.keepClear, stand.access] : arrangement.keepClear,
    };
    if (stand.wall && underMirror.has(piece))
      hung.push(...dressWall(site, { placed: stand.placed, wall: stand.wall }, { mirror: true, random }));
  }
  return { placed: arrangement.placed, hung };
}
