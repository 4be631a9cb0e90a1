/**
 * An exact list: every piece stands, none is added, or the list is refused with the piece and the reason. Large pieces
 * first; what leans on a wall leans on one, small things go on tops, pictures over what stands at a wall.
 */
import type { PieceId } from '../furniture/goods.ts';
import type { Placement } from '../furniture/piece.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses } from './anchor-poses.ts';
import { place, type Arrangement, type Placed } from './arrangement.ts';
import { chooseProposal } from './choose-proposal.ts';
import { toWorld } from './footprint.ts';
import type { Group, Member } from './groups/group.ts';
import { hangItem } from './hang-item.ts';
import { refusal } from './refusal.ts';
import { admit, composition, type Site } from './site.ts';
import { standAtWall } from './stand-at-wall.ts';

/** Rugs lie last: under what stands. */
const order: Readonly<Record<Placement, number>> = { floor: 0, rug: 1, ceiling: 2, wall: 3, surface: 4 };

/** @throws AppError `staging.item_does_not_fit` naming the first piece without a place */
export function standItems(
  site: Site,
  items: readonly PieceId[],
  options: { groups: readonly Group[]; seed: number; random: Random },
): readonly Placed[] {
  const main = chooseProposal(site, onlyOf(options.groups, items), options.seed);
  let arrangement: Arrangement = main ?? { placed: [], keepClear: [] };
  const left = [...items];
  for (const { piece } of arrangement.placed) left.splice(left.indexOf(piece), 1);
  const rank = (piece: PieceId): number => {
    const { placement, size } = model(site, piece);
    return order[placement] * 100 - size.width * size.depth;
  };
  for (const piece of left.toSorted((a, b) => rank(a) - rank(b))) {
    const placed = standOne(site, piece, { arrangement, random: options.random });
    if (!placed) throw refusal(site, model(site, piece), items.length === left.length);
    arrangement = { ...arrangement, placed: [...arrangement.placed, placed] };
  }
  return arrangement.placed;
}

/** The room type's own groups with an anchor from the list, their members cut down to the list. */
function onlyOf(groups: readonly Group[], items: readonly PieceId[]): Group[] {
  return groups
    .filter(({ anchor }) => items.includes(anchor))
    .map(({ members, ...group }) => ({
      ...group,
      least: 0,
      members: (kit) => {
        const left = [...items];
        left.splice(left.indexOf(group.anchor), 1);
        return members(kit).flatMap((member): Member[] => {
          const spot = [member, ...(member.otherwise ?? [])].find(({ piece }) => left.includes(piece));
          if (!spot) return [];
          left.splice(left.indexOf(spot.piece), 1);
          const otherwise = (member.otherwise ?? []).filter(
            (other) => other.piece === spot.piece && other !== spot,
          );
          return [{ ...spot, otherwise, value: member.value }];
        });
      },
    }));
}

/** The piece at the origin: its measures and where it belongs. */
function model(site: Site, piece: PieceId): Placed {
  return place(piece, { x: 0, y: 0, z: 0, rotation: 0 }, site.goods);
}

function standOne(
  site: Site,
  piece: PieceId,
  options: { arrangement: Arrangement; random: Random },
): Placed | undefined {
  const { placement } = model(site, piece);
  switch (placement) {
    case 'floor':
      return standAtWall(site, piece, options)?.placed ?? standAnywhere(site, piece, options);
    case 'rug':
      return standAnywhere(site, piece, options);
    case 'surface':
      return standOnTop(site, piece, options.arrangement);
    case 'wall':
    case 'ceiling':
      return hangItem(site, piece, options.arrangement);
    default:
      return placement satisfies never;
  }
}

/** The place that shows it best among those with a gap to what stands. */
function standAnywhere(
  site: Site,
  piece: PieceId,
  { arrangement, random }: { arrangement: Arrangement; random: Random },
): Placed | undefined {
  const standing = model(site, piece);
  let best: { score: number; placed: Placed } | undefined;
  for (const pose of anchorPoses(site.room, site.field, standing.size)) {
    const placed = { ...standing, x: pose.x, z: pose.z, rotation: pose.rotation };
    const seen = admit(site, placed, { arrangement, gap: 0.1, inFrame: 0.7 });
    if (!seen) continue;
    const score = composition(placed, { seen, sided: true }) + 3 * pose.backing + random();
    if (!best || score > best.score) best = { score, placed };
  }
  return best?.placed;
}

/** Places tried on a top, as shares of its half width. */
const onTop = [0, -0.55, 0.55];

function standOnTop(site: Site, piece: PieceId, { placed }: Arrangement): Placed | undefined {
  const small = model(site, piece);
  const { size } = small;
  for (const support of placed) {
    const { top: y } = support;
    if (y === undefined || size.width > support.size.width || size.depth > support.size.depth) continue;
    for (const share of onTop) {
      const across = share * Math.max(0, (support.size.width - size.width) / 2 / 0.55);
      const [x, z] = toWorld(support, [across, 0]);
      const taken = placed.some(
        (other) =>
          other.y === y &&
          Math.hypot(other.x - x, other.z - z) < Math.max(size.width, other.size.width) / 2 + size.width / 2,
      );
      if (!taken) return { ...small, x, y, z, rotation: support.rotation };
    }
  }
  return undefined;
}
