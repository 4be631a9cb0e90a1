import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { Random } from '../furniture/random.ts';
import { anchorPoses, type AnchorPose } from './anchor-poses.ts';
import { footprint, place, type Arrangement, type Placed } from './arrangement.ts';
import { toWorld, type Footprint } from './footprint.ts';
import type { Group, Member, Spot } from './groups.ts';
import { admit, composition, hiding, type Site } from './judge.ts';
import type { Sight } from './view.ts';

/** A group standing somewhere, with what it is worth. */
export interface Proposal extends Arrangement {
  readonly score: number;
  readonly anchor: Placed;
  readonly pose: AnchorPose;
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
/** What a sure wall behind is worth. */
const backingWorth = 5;
/** Points lost for hiding things that are in the photo, by share. */
const thingsWorth = 6;
/** Points lost where only one nightstand fits; it stays away with its twin. */
const oddOneOut = 4;
/** Walls surer than this hold a cupboard's back. */
const cupboardWall = 0.45;
/** Pieces that look lost away from a wall. */
const needsWall: ReadonlySet<PieceName> = new Set(['console-table', 'dresser', 'bench']);

/** The places that an anchor may stand at, the best few of each quarter turn; the same for every seed. */
export function anchorCandidates(site: Site, group: Group): Candidate[] {
  const size = catalogue[group.anchor].size(site.style);
  const turns: [Candidate[], Candidate[], Candidate[], Candidate[]] = [[], [], [], []];
  for (const pose of anchorPoses(site.room, site.field, size)) {
    if (needsWall.has(group.anchor) && !(pose.wall && pose.backing >= cupboardWall)) continue;
    const anchor: Placed = { piece: group.anchor, size, x: pose.x, y: 0, z: pose.z, rotation: pose.rotation };
    const seen = admit(site, anchor, { arrangement: empty, gap: 0, inFrame: 0.72 });
    if (!seen) continue;
    const score =
      group.value +
      composition(site.room.camera, anchor, seen) +
      backingWorth * pose.backing -
      thingsWorth * site.things(seen);
    turns[quarterTurn(pose)]?.push({ group, pose, anchor, seen, score });
  }
  return turns.flatMap((turn) => turn.toSorted((a, b) => b.score - a.score).slice(0, finalists));
}

/** 0…3: which way an anchor's back is turned. */
export function quarterTurn({ rotation }: { rotation: number }): 0 | 1 | 2 | 3 {
  return (((Math.round(rotation / (Math.PI / 2)) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
}

/** Puts the members around an anchor; those that do not fit stay away. */
export function gather(site: Site, candidate: Candidate, random: Random): Proposal {
  const { group, anchor, pose } = candidate;
  const size = (piece: Member['piece']) => catalogue[piece].size(site.style);
  const placed: Placed[] = [anchor];
  const keepClear = frontOf(anchor);
  let score = candidate.score;
  for (const member of group.members(size, random)) {
    const stand = firstStanding(site, { anchor, placed }, [member, ...(member.otherwise ?? [])]);
    if (!stand) continue;
    const { own, seen } = stand;
    const hidden = hiding(seen, candidate.seen);
    if (own.size.height > 0.6 && hidden > 0.3) continue;
    placed.push(own);
    score += member.value * seen.inFrame - 4 * hidden * (own.size.height > 0.3 ? 1 : 0);
  }
  if (placed.filter(({ piece }) => piece === 'nightstand').length === 1) {
    placed.splice(
      placed.findIndex(({ piece }) => piece === 'nightstand'),
      1,
    );
    score -= oddOneOut;
  }
  return { score, anchor, pose, placed, keepClear };
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
    const own = place(
      spot.piece,
      { x, y: 0, z, rotation: anchor.rotation + (spot.rotation ?? 0) },
      site.style,
    );
    const seen = admit(site, own, { arrangement: { placed, keepClear: [] }, gap: 0.03, inFrame: 0.6 });
    if (seen) return { own, seen };
  }
  return undefined;
}

/** Floor that has to stay empty for the anchor to be used: knees before a seat, both sides of a bed. */
function frontOf(anchor: Placed): Footprint[] {
  const own = footprint(anchor);
  const reach = 0.3;
  const [x, z] = toWorld(own, [0, own.halfDepth + reach]);
  return [{ ...own, x, z, halfDepth: reach }];
}
