/**
 * An exact list: every piece stands, none is added, or the list is refused with the piece and the reason. Large pieces
 * first; what leans on a wall leans on one, small things go on tops, pictures over what stands at a wall.
 */
import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Placement } from '../furniture/piece.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses } from './anchor-poses.ts';
import { place, type Arrangement, type Placed } from './arrangement.ts';
import { chooseProposal } from './choose-proposal.ts';
import { toWorld } from './footprint.ts';
import type { Group, Member } from './groups.ts';
import { admit, composition, type Site } from './judge.ts';
import { hangItem } from './hang-item.ts';
import { standAtWall } from './stand-at-wall.ts';

/** Rugs lie last: under what stands. */
const order: Readonly<Record<Placement, number>> = { floor: 0, rug: 1, ceiling: 2, wall: 3, surface: 4 };

/** @throws AppError `staging.item_does_not_fit` naming the first piece without a place */
export function standItems(
  site: Site,
  items: readonly PieceName[],
  options: { groups: readonly Group[]; seed: number; random: Random },
): readonly Placed[] {
  const main = chooseProposal(site, onlyOf(options.groups, items), options.seed);
  let arrangement: Arrangement = main ?? { placed: [], keepClear: [] };
  const left = [...items];
  for (const { piece } of arrangement.placed) left.splice(left.indexOf(piece), 1);
  const area = (piece: PieceName): number => {
    const { width, depth } = catalogue[piece].size(site.style);
    return width * depth;
  };
  const rank = (piece: PieceName): number => order[catalogue[piece].placement] * 100 - area(piece);
  for (const piece of left.toSorted((a, b) => rank(a) - rank(b))) {
    const placed = standOne(site, piece, { arrangement, random: options.random });
    if (!placed) throw refusal(site, piece, items.length === left.length);
    arrangement = { ...arrangement, placed: [...arrangement.placed, placed] };
  }
  return arrangement.placed;
}

/** The room type's own groups with an anchor from the list, their members cut down to the list. */
function onlyOf(groups: readonly Group[], items: readonly PieceName[]): Group[] {
  return groups
    .filter(({ anchor }) => items.includes(anchor))
    .map(({ members, ...group }) => ({
      ...group,
      members: (size, random) => {
        const left = [...items];
        left.splice(left.indexOf(group.anchor), 1);
        return members(size, random).flatMap((member): Member[] => {
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

function standOne(
  site: Site,
  piece: PieceName,
  options: { arrangement: Arrangement; random: Random },
): Placed | undefined {
  const { placement } = catalogue[piece];
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
  piece: PieceName,
  { arrangement, random }: { arrangement: Arrangement; random: Random },
): Placed | undefined {
  const size = catalogue[piece].size(site.style);
  let best: { score: number; placed: Placed } | undefined;
  for (const pose of anchorPoses(site.room, site.field, size)) {
    const placed = place(piece, { x: pose.x, y: 0, z: pose.z, rotation: pose.rotation }, site.style);
    const seen = admit(site, placed, { arrangement, gap: 0.1, inFrame: 0.7 });
    if (!seen) continue;
    const score = composition(site.room.camera, placed, seen) + 3 * pose.backing + random();
    if (!best || score > best.score) best = { score, placed };
  }
  return best?.placed;
}

/** Places tried on a top, as shares of its half width. */
const onTop = [0, -0.55, 0.55];

function standOnTop(site: Site, piece: PieceName, { placed }: Arrangement): Placed | undefined {
  const size = catalogue[piece].size(site.style);
  for (const support of placed) {
    const y = topOf(site, support.piece);
    if (y === undefined || size.width > support.size.width || size.depth > support.size.depth) continue;
    for (const share of onTop) {
      const across = share * Math.max(0, (support.size.width - size.width) / 2 / 0.55);
      const [x, z] = toWorld(support, [across, 0]);
      const taken = placed.some(
        (other) =>
          other.y === y &&
          Math.hypot(other.x - x, other.z - z) < Math.max(size.width, other.size.width) / 2 + size.width / 2,
      );
      if (!taken) return place(piece, { x, y, z, rotation: support.rotation }, site.style);
    }
  }
  return undefined;
}

function topOf(site: Site, piece: PieceName): number | undefined {
  const entry: { top?(style: Site['style']): number } = catalogue[piece];
  return entry.top?.(site.style);
}

const reasons = {
  floor: { en: 'does not fit the free floor', es: 'no cabe en el suelo libre' },
  beside: { en: 'does not fit beside the other pieces', es: 'no cabe junto a los demás muebles' },
  rug: { en: 'does not fit the free floor', es: 'no cabe en el suelo libre' },
  surface: { en: 'finds no free top to stand on', es: 'no tiene ninguna superficie libre donde apoyarse' },
  wall: { en: 'does not fit a free wall', es: 'no cabe en ninguna pared libre' },
  ceiling: { en: 'finds no ceiling in the picture', es: 'no tiene techo a la vista' },
} as const satisfies Record<Placement | 'beside', Text>;

function refusal(site: Site, piece: PieceName, alone: boolean): AppError {
  const { title, placement } = catalogue[piece];
  const widthCm = Math.round(100 * catalogue[piece].size(site.style).width);
  const reason = reasons[placement === 'floor' && !alone ? 'beside' : placement];
  const en = `${title.en}, ${widthCm} cm wide, ${reason.en}`;
  const es = `${title.es}, ${widthCm} cm de ancho, ${reason.es}`;
  return new AppError('staging.item_does_not_fit', {
    detail: `${en} / ${es}`,
    data: { piece, widthCm, en, es },
  });
}
