import type { PieceName } from '../furniture/catalogue.ts';
import { createRandom, pick, type Random } from '../furniture/random.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Room } from '../room/room.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { dressTops, dressWall } from './dressing.ts';
import { standAtEdge } from './floor-accents.ts';
import { createFloorField } from './floor-field.ts';
import { groups, type RoomType } from './groups.ts';
import type { Site } from './judge.ts';
import { seatGroup, type Proposal } from './seat-group.ts';
import { standAtWall } from './wall-line.ts';

/** Square metres of free floor for each piece added to the main group. */
const floorPerAccent = 1.8;

/** What joins the main group where there is floor for it, in this order. */
const accents = {
  'living-room': {
    wall: ['media-console', 'bookshelf', 'console-table'],
    edge: ['plant', 'floor-lamp', 'basket'],
  },
  bedroom: { wall: ['dresser', 'bookshelf'], edge: ['plant', 'armchair', 'basket'] },
} as const satisfies Record<RoomType, { wall: readonly PieceName[]; edge: readonly (PieceName | 'plant')[] }>;

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
  const has = (piece: PieceName) => arrangement.placed.some((item) => item.piece === piece);
  let budget = Math.floor(site.field.area / floorPerAccent) - Math.floor(main.placed.length / 2);
  for (const piece of accents[roomType].wall) {
    if (budget <= 0 || has(piece) || random() < 0.25) continue;
    const stand = standAtWall(site, piece, { arrangement, random });
    if (!stand) continue;
    budget--;
    arrangement = {
      placed: [...arrangement.placed, stand.placed],
      keepClear: [...arrangement.keepClear, stand.access],
    };
    if (stand.pose.wall && piece !== 'media-console' && piece !== 'bookshelf')
      hung.push(
        ...dressWall(site, { placed: stand.placed, wall: stand.pose.wall }, { mirror: true, random }),
      );
  }
  for (const wish of accents[roomType].edge) {
    const piece = wish === 'plant' ? pick(random, ['fiddle-fig', 'palm'] as const) : wish;
    if (budget <= 0 || has(piece)) continue;
    const stand = standAtEdge(site, piece, { arrangement, anchor: main.anchor, random });
    if (!stand) continue;
    budget--;
    arrangement = { ...arrangement, placed: [...arrangement.placed, stand] };
  }
  return { placed: arrangement.placed, hung };
}
