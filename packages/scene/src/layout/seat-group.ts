import type { PieceId } from '../furniture/goods.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses, type AnchorPose } from './anchor-poses.ts';
import { footprint, place, type Arrangement, type Placed } from './arrangement.ts';
import { before, toWorld } from './footprint.ts';
import { createKit, type Group, type Spot } from './groups/group.ts';
import { softCost } from './judge/judge-arrangement.ts';
import { hiddenThings, sureness } from './rules/measures.ts';
import { admit, alsoShown, composition, hiding, type Site } from './site.ts';
import type { Sight } from './view.ts';

/** A group standing somewhere, with what it is worth. */
export interface Proposal extends Arrangement {
  readonly score: number;
  readonly anchor: Placed;
  readonly pose: AnchorPose;
  readonly group: Group;
}

/** An anchor where it may stand, its group not yet gathered. */
export interface Candidate {
  readonly group: Group;
  readonly pose: AnchorPose;
  readonly anchor: Placed;
  readonly seen: Sight;
  readonly score: number;
}

const empty: Arrangement = { placed: [], keepClear: [] };
/** Poses are first ranked by the anchor alone; so many of the best of each turn get their whole group tried. */
const finalists = 14;
/** What it is worth that the other photos show it, too. */
const shownWorth = 2;
/** What a sure wall behind is worth. */
const backingWorth = 5;
/** Points lost for hiding things that are in the photo, by share. */
const thingsWorth = 6;
/** Points lost for each of the judge's (of 100). */
const softWorth = 0.35;
/** Metres before an anchor that stay empty for knees. */
const knees = 0.6;

/** The places that an anchor may stand at, the best few of each quarter turn; the same for every seed. */
export function anchorCandidates(site: Site, group: Group): Candidate[] {
  const model = place(group.anchor, { x: 0, y: 0, z: 0, rotation: 0 }, site.goods);
  const turns: [Candidate[], Candidate[], Candidate[], Candidate[]] = [[], [], [], []];
  const sided = group.stands !== 'open';
  for (const pose of anchorPoses(site.room, site.field, model.size, sided ? 4 : symmetry(model))) {
    if (!suits(group, pose)) continue;
    const anchor: Placed = { ...model, x: pose.x, z: pose.z, rotation: pose.rotation };
    const things = group.stands === 'wall' ? hiddenThings.atWall : 1;
    const seen = admit(site, anchor, { arrangement: empty, gap: 0, inFrame: 0.72, things });
    if (!seen) continue;
    const score =
      group.value +
      composition(anchor, { seen, sided }) +
      (sided ? backingWorth * pose.backing : 0) +
      shownWorth * alsoShown(site, anchor, seen) -
      thingsWorth * site.things(seen);
    turns[quarterTurn(pose)]?.push({ group, pose, anchor, seen, score });
  }
  return turns.flatMap((turn) => turn.toSorted((a, b) => b.score - a.score).slice(0, finalists));
}

/** Quarter turns after which a piece without a front looks different. */
function symmetry({ outline }: Placed): number {
  return outline === 'round' ? 1 : 2;
}

function suits({ stands }: Group, { wall, backing }: AnchorPose): boolean {
  if (stands === 'wall') return wall !== undefined && backing >= sureness.wall;
  return stands !== 'open' || wall === undefined;
}

/** 0…3: which way an anchor's back is turned. */
export function quarterTurn({ rotation }: { rotation: number }): 0 | 1 | 2 | 3 {
  return (((Math.round(rotation / (Math.PI / 2)) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
}

/** Puts the members around an anchor; those that do not fit stay away. */
export function gather(site: Site, candidate: Candidate, random: Random): Proposal {
  const { group, anchor, pose } = candidate;
  const placed: Placed[] = [anchor];
  const keepClear = group.stands === 'open' ? [] : [before(footprint(anchor), knees)];
  let score = candidate.score;
  for (const member of group.members(createKit(site.goods, random))) {
    const stand = firstStanding(site, { anchor, placed }, [member, ...(member.otherwise ?? [])]);
    if (!stand) continue;
    const { own, seen } = stand;
    const hidden = hiding(seen, candidate.seen);
    if (own.size.height > 0.6 && hidden > 0.3 && group.stands !== 'open') continue;
    placed.push(own);
    score +=
      member.value * seen.inFrame -
      (group.stands === 'open' ? 0 : 4 * hidden * (own.size.height > 0.3 ? 1 : 0));
  }
  const [lone, twin] = placed.filter(({ piece }) => piece === 'nightstand');
  // Beside a bed for two, a nightstand without its twin stays away with it.
  if (lone && !twin && wantsTwins(group.anchor)) placed.splice(placed.indexOf(lone), 1);
  return { score: score - softWorth * softCost(site, placed), group, anchor, pose, placed, keepClear };
}

function wantsTwins(anchor: PieceId): boolean {
  return anchor === 'bed' || anchor === 'double-bed';
}

/** A member at the first of its spots where it may stand. */
function firstStanding(
  site: Site,
  group: { anchor: Placed; placed: readonly Placed[] },
  spots: readonly Spot[],
): { own: Placed; seen: Sight } | undefined {
  const { anchor, placed } = group;
  for (const spot of spots) {
    const [x, z] = toWorld(anchor, spot.at);
    const rotation = anchor.rotation + (spot.rotation ?? 0);
    const own = place(spot.piece, { x, y: 0, z, rotation }, site.goods);
    const seen = admit(site, own, { arrangement: { placed, keepClear: [] }, gap: 0.03, inFrame: 0.6 });
    if (seen) return { own, seen };
  }
  return undefined;
}
