import { createRandom } from '../furniture/random.ts';
import type { Placed } from './arrangement.ts';
import type { Group } from './groups/group.ts';
import { hardBreaches } from './judge/judge-arrangement.ts';
import { proposalDistance } from './proposal-distance.ts';
import { anchorCandidates, gather, quarterTurn, type Candidate, type Proposal } from './seat-group.ts';
import type { Site } from './site.ts';

/** Points by which a proposal may lie behind the best one and still be offered. */
const worthOffering = 4;
/** Points within which places of one idea are as good as each other, and metres that part them. */
const asGood = 1.2;
const elsewhere = 0.35;
/** Metres of width from which a seat or a bed wants a wall behind it. */
const needsBack = 1.2;
/** Times that luck is tried for the chosen one's members. */
const attempts = 3;

/**
 * The seed's own main group: ideas (which anchor, which way it is turned) are ranked once for the room, and consecutive
 * seeds go through those worth offering, so that n seeds in a row give n distinct proposals where the room has them.
 */
export function chooseProposal(site: Site, groups: readonly Group[], seed: number): Proposal | undefined {
  const ideas = rankIdeas(site, groups);
  // The seed's own place first; where it breaks a hard rule after all, the next.
  for (let k = 0; k < ideas.length; k++) {
    const turn = seed + k;
    const places = ideas[turn % ideas.length]?.places ?? [];
    const first = Math.floor(turn / ideas.length);
    for (let j = 0; j < places.length; j++) {
      const candidate = places[(first + j) % places.length];
      const proposal = candidate && bestOf(site, candidate, seed);
      if (proposal) return proposal;
    }
  }
  return undefined;
}

/** The best gathering of a few that keeps every hard rule. */
function bestOf(site: Site, candidate: Candidate, seed: number): Proposal | undefined {
  let best: Proposal | undefined;
  for (let k = 0; k < attempts; k++) {
    const proposal = gather(site, candidate, createRandom(seed * attempts + k));
    if (best && proposal.score <= best.score) continue;
    if (hardBreaches(site, site.ways, proposal.placed).length === 0) best = proposal;
  }
  return best;
}

interface Idea {
  readonly score: number;
  /** its pieces at the first place */
  readonly placed: readonly Placed[];
  /** where it may stand, best first, apart from each other */
  readonly places: readonly Candidate[];
}

type Tried = Map<string, { candidate: Candidate; score: number; placed: readonly Placed[] }[]>;

/** Where some group finds a wall to lean on, none floats in the open that would rather lean. */
function backed(tried: Tried): Tried {
  const leaning = [...tried].map(([name, places]): [string, typeof places] => [
    name,
    places.filter(
      ({ candidate: { pose, anchor, group } }) =>
        pose.wall || group.stands === 'open' || anchor.size.width < needsBack,
    ),
  ]);
  const large = leaning.some(([, places]) =>
    places.some(({ candidate }) => candidate.anchor.size.width >= needsBack),
  );
  return large ? new Map(leaning.filter(([, places]) => places.length > 0)) : tried;
}

function rankIdeas(site: Site, groups: readonly Group[]): Idea[] {
  const byIdea: Tried = new Map();
  for (const group of groups)
    for (const candidate of anchorCandidates(site, group)) {
      const name = `${group.anchor} ${group.stands ?? ''} ${quarterTurn(candidate.pose)}`;
      const { score, placed } = gather(site, candidate, createRandom(1));
      byIdea.set(name, [...(byIdea.get(name) ?? []), { candidate, score, placed }]);
    }
  const ideas = [...backed(byIdea).values()].map((tried): Idea => {
    const ranked = tried.toSorted((a, b) => b.score - a.score);
    const score = ranked[0]?.score ?? -Infinity;
    const places: Candidate[] = [];
    for (const { candidate, score: own } of ranked) {
      const { x, z } = candidate.anchor;
      const apart = places.every(({ anchor }) => Math.hypot(anchor.x - x, anchor.z - z) > elsewhere);
      if (apart && own >= score - asGood) places.push(candidate);
    }
    return { score, placed: ranked[0]?.placed ?? [], places };
  });
  const best = Math.max(...ideas.map(({ score }) => score));
  return inTurn(ideas.filter(({ score }) => score >= best - worthOffering));
}

/** The best first, then always the one least like the two before it. */
function inTurn(ideas: readonly Idea[]): Idea[] {
  const left = ideas.toSorted((a, b) => b.score - a.score);
  const order: Idea[] = left.splice(0, 1);
  while (left.length > 0) {
    const worth = left.map((idea) => {
      const before = order.slice(-2).map((one) => proposalDistance(one.placed, idea.placed));
      return Math.min(...before) + 0.02 * idea.score;
    });
    order.push(...left.splice(worth.indexOf(Math.max(...worth)), 1));
  }
  return order;
}
