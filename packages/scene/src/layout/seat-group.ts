import { catalogue } from '../furniture/catalogue.ts';
import { between, type Random } from '../furniture/random.ts';
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

const empty: Arrangement = { placed: [], keepClear: [] };
/** Poses are first ranked by the anchor alone; so many of the best get their whole group tried. */
const finalists = 60;
/** What a sure wall behind is worth. */
const backingWorth = 5;
/** How far luck may move a score, so that seeds give different rooms of like quality: by group, by side, by place. */
const groupLuck = 2.2;
const turnLuck = 1.6;
const poseLuck = 1.4;

/** The best place for one group, or undefined where not even its anchor can stand. */
export function seatGroup(site: Site, group: Group, random: Random): Proposal | undefined {
  const size = catalogue[group.anchor].size(site.style);
  const taste = between(random, 0, groupLuck);
  const turns = [0, 1, 2, 3].map(() => between(random, 0, turnLuck));
  const ranked = anchorPoses(site.room, site.field, size)
    .flatMap((pose) => {
      const anchor: Placed = {
        piece: group.anchor,
        size,
        x: pose.x,
        y: 0,
        z: pose.z,
        rotation: pose.rotation,
      };
      const seen = admit(site, anchor, { arrangement: empty, gap: 0, inFrame: 0.72 });
      if (!seen) return [];
      const score =
        group.value +
        taste +
        (turns[((Math.round(pose.rotation / (Math.PI / 2)) % 4) + 4) % 4] ?? 0) +
        composition(site.room.camera, anchor, seen) +
        backingWorth * pose.backing +
        poseLuck * random();
      return [{ pose, anchor, seen, score }];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, finalists);
  let best: Proposal | undefined;
  for (const candidate of ranked) {
    const proposal = gather(site, { group, ...candidate }, random);
    if (!best || proposal.score > best.score) best = proposal;
  }
  return best;
}

interface Candidate {
  readonly group: Group;
  readonly pose: AnchorPose;
  readonly anchor: Placed;
  readonly seen: Sight;
  readonly score: number;
}

/** Puts the members around an anchor; those that do not fit stay away. */
function gather(site: Site, candidate: Candidate, random: Random): Proposal {
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
  return { score: score + between(random, 0, 0.5), anchor, pose, placed, keepClear };
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
