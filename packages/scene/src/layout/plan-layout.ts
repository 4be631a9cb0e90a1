import type { PieceName } from '../furniture/catalogue.ts';
import { favourites, type Goods, type PieceId } from '../furniture/goods.ts';
import { createRandom, type Random } from '../furniture/random.ts';
import type { Room } from '../room/room.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { chooseProposal } from './choose-proposal.ts';
import { dressTops } from './dressing/dress-tops.ts';
import { dressWall } from './dressing/dress-walls.ts';
import { dressWindows } from './dressing/dress-windows.ts';
import { hangOver } from './dressing/hang-over.ts';
import type { Wish } from './groups/group.ts';
import { roomPrograms, type RoomType } from './groups/room-programs.ts';
import { hardBreaches } from './judge/judge-arrangement.ts';
import type { Proposal } from './seat-group.ts';
import { createSite, type Site } from './site.ts';
import { standAtEdge } from './stand-at-edge.ts';
import { standAtWall, type Stand } from './stand-at-wall.ts';
import { standFlat } from './stand-flat.ts';
import { standItems } from './stand-items.ts';

/** Square metres of free floor for each piece added to the main group. */
const floorPerAccent = 2.4;
const mostAccents = 5;
/** A free stretch of wall this wide, in metres, has no cupboards, screens or doors that a picture could cover. */
const bareWallWidth = 1.4;
/** Pieces that look lost without a mirror above. */
const underMirror: ReadonlySet<PieceId> = new Set(['console-table', 'dresser', 'sideboard', 'hall-table']);
const mirrors: readonly PieceName[] = ['round-mirror', 'arched-mirror', 'sunburst-mirror'];

/** Confidence from which doors and windows are kept free whatever else gives way. */
const sureOpening = 0.6;

export interface LayoutRequest {
  readonly roomType: RoomType;
  readonly goods: Goods;
  readonly seed: number;
  /** exactly these and nothing else */
  readonly items?: readonly PieceId[] | undefined;
}

/**
 * What stands where, nothing built yet; empty when nothing fits. The same input gives the same layout.
 * @throws AppError `staging.item_does_not_fit` for a listed piece without a place
 */
export function planLayout(room: Room, request: LayoutRequest): readonly Placed[] {
  for (const seen of lessConsiderate(room)) {
    const layout = planIn(seen, request);
    if (layout.length > 0) return layout;
  }
  return [];
}

/**
 * The room, and what may be left out of it where nothing finds a place otherwise: hiding a little of the photo, or
 * standing before what was perhaps taken for a window or a door by mistake, is better than no picture at all.
 */
function* lessConsiderate(room: Room): Generator<Room> {
  yield room;
  const unlooked = {
    ...room,
    plain: undefined,
    others: room.others?.map(({ camera }) => ({ camera })),
  };
  if (room.plain) yield unlooked;
  const sure = room.openings?.filter(({ confidence }) => confidence >= sureOpening);
  if (sure) yield { ...unlooked, openings: sure };
}

function planIn(room: Room, { roomType, goods, seed, items }: LayoutRequest): readonly Placed[] {
  const random = createRandom(seed);
  const site = createSite(room, goods);
  const program = roomPrograms[roomType];
  if (items?.length) return standItems(site, items, { groups: program.groups, seed, random });
  const liked = favourites(goods.style, 'chairs');
  const groups = program.groups.filter(
    ({ tasteful, anchor }) => !tasteful || liked.some((one) => one === anchor),
  );
  const main = chooseProposal(site, groups, seed);
  if (!main) return [];
  const { placed, hung } = addAccents(site, main, { wishes: program.wishes, random });
  const over = main.group.over && hangOver(site, main.anchor, { over: main.group.over, random });
  // Only where it is known what of the photo a curtain would hide.
  const curtains = program.curtains && room.plain ? dressWindows(site, placed, program.curtains) : [];
  return [...placed, ...hung, ...(over ? [over] : []), ...curtains, ...dressTops(site, placed, random)];
}

function addAccents(
  site: Site,
  main: Proposal,
  { wishes, random }: { readonly wishes: readonly Wish[]; readonly random: Random },
): { placed: readonly Placed[]; hung: readonly Placed[] } {
  let arrangement: Arrangement = main;
  const hung: Placed[] = [];
  // Walls are known to be bare only where a bed or sofa found its whole floor free.
  const { above } = main.group;
  const wide = main.anchor.size.width > bareWallWidth;
  const bareWall = wide || above ? main.pose.wall : undefined;
  if (bareWall) hung.push(...dressWall(site, { placed: main.anchor, wall: bareWall }, { above, random }));
  let budget = Math.min(mostAccents, Math.floor(0.5 + site.field.area / floorPerAccent));
  for (const wish of wishes) {
    if (budget <= 0) break;
    const stand = firstStanding(site, wish, { arrangement, anchor: main.anchor, random });
    if (!stand) continue;
    budget--;
    arrangement = {
      placed: [...arrangement.placed, stand.placed],
      keepClear: stand.access ? [...arrangement.keepClear, stand.access] : arrangement.keepClear,
    };
    if (wide && stand.wall && stand.wall === bareWall && underMirror.has(stand.placed.piece)) {
      const mirror = dressWall(site, { placed: stand.placed, wall: stand.wall }, { above: mirrors, random });
      if (apart(mirror, hung)) hung.push(...mirror);
    }
  }
  return { placed: arrangement.placed, hung };
}

/** Whether nothing of the one hangs beside or over something of the other. */
function apart(items: readonly Placed[], others: readonly Placed[]): boolean {
  const gap = 0.15;
  return items.every((item) =>
    others.every(
      (other) =>
        Math.hypot(item.x - other.x, item.z - other.z) > (item.size.width + other.size.width) / 2 + gap,
    ),
  );
}

/** Tries the wish's pieces in an order drawn by the seed until one finds a place that keeps every hard rule. */
function firstStanding(
  site: Site,
  { pieces, at }: Wish,
  around: { readonly arrangement: Arrangement; readonly anchor: Placed; readonly random: Random },
): Stand | undefined {
  const { arrangement, anchor, random } = around;
  const names = typeof pieces === 'function' ? pieces(site.goods.style) : pieces;
  const order = names.map((piece) => ({ piece, rank: random() })).toSorted((a, b) => a.rank - b.rank);
  for (const { piece } of order) {
    if (arrangement.placed.some((item) => item.piece === piece)) continue;
    const found = standAt(site, piece, { at, arrangement, anchor, random });
    if (!found) continue;
    const placed = [...arrangement.placed, found.placed];
    if (hardBreaches(site, site.ways, placed).length === 0) return found;
  }
  return undefined;
}

function standAt(
  site: Site,
  piece: PieceName,
  {
    at,
    arrangement,
    anchor,
    random,
  }: {
    readonly at: Wish['at'];
    readonly arrangement: Arrangement;
    readonly anchor: Placed;
    readonly random: Random;
  },
): Stand | undefined {
  switch (at) {
    case 'wall':
      return standAtWall(site, piece, { arrangement, random });
    case 'opposite':
      return standAtWall(site, piece, { arrangement, random, before: anchor });
    case 'edge':
      return standAtEdge(site, piece, { arrangement, anchor, random });
    case 'floor':
      return standFlat(site, piece, { arrangement, random });
    case 'door':
      return standFlat(site, piece, { arrangement, random, atDoor: true });
    default:
      return at satisfies never;
  }
}
