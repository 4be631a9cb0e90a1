import { createRandom } from '../furniture/random.ts';
import type { Placed } from './arrangement.ts';
import type { Group } from './groups/group.ts';
import { hardBreaches } from './judge/judge-arrangement.ts';
import { isDiningChair } from './piece-kinds.ts';
import { proposalDistance } from './proposal-distance.ts';
import { anchorCandidates, gather, quarterTurn, type Candidate, type Proposal } from './seat-group.ts';
import type { Site } from './site.ts';

/** Points by which a proposal may lie behind the best one and still be offered. */
const worthOffering = 4;
/** By which a group's value may lie behind the largest that fits: an office whose desk fits is not offered as a reading corner. */
const sameRoom = 3.5;
/** A room with fewer offers than this gets those that lie somewhat further behind. */
const fewOffers = { count: 4, points: 7 };
/** Points within which places of one idea are as good as each other, and metres that part them. */
const asGood = 1.2;
const elsewhere = 0.35;
/** Metres of width from which a seat or a bed wants a wall behind it. */
const needsBack = 1.2;
/** Times that luck is tried for the chosen one's members. */
const attempts = 3;

/**
 * The seed's own main group: offers (which anchor, where) are ranked once for the room, and consecutive seeds go through
 * those worth making, so that n seeds in a row give n distinct proposals where the room has them.
 */
export function chooseProposal(site: Site, groups: readonly Group[], seed: number): Proposal | undefined {
  const offers = rankOffers(site, groups);
  // The seed's own offer first; where it breaks a hard rule after all, the next.
  for (let k = 0; k < offers.length; k++) {
    const offer = offers[(seed + k) % offers.length];
    const proposal = offer && bestOf(site, offer.candidate, seed);
    if (proposal) return proposal;
  }
  return undefined;
}

/** The best gathering of a few that keeps every hard rule. */
function bestOf(site: Site, candidate: Candidate, seed: number): Proposal | undefined {
  let best: Proposal | undefined;
  for (let k = 0; k < attempts; k++) {
    const proposal = gather(site, candidate, createRandom(seed * attempts + k));
    if (!isSeated(proposal.placed, candidate.group)) continue;
    if (best && proposal.score <= best.score) continue;
    if (hardBreaches(site, site.ways, proposal.placed).length === 0) best = proposal;
  }
  return best;
}

/** Whether a table has the seats without which it makes no sense. */
function isSeated(placed: readonly Placed[], { seats = 0 }: Group): boolean {
  return placed.filter(({ piece }) => isDiningChair(piece)).length >= seats;
}

/** A group at a place, as it would be gathered there. */
interface Offer {
  readonly candidate: Candidate;
  readonly score: number;
  readonly placed: readonly Placed[];
}

/** Offers by idea: which anchor, and which way it is turned. */
type Tried = Map<string, Offer[]>;

/** Where a sofa or a bed finds a wall to lean on, none floats in the open; a bench at a wall is no reason for that. */
function backed(tried: Tried): Tried {
  const leaning = [...tried].map(([name, places]): [string, typeof places] => [
    name,
    places.filter(
      ({ candidate: { pose, anchor, group } }) =>
        pose.wall || group.stands === 'open' || anchor.size.width < needsBack,
    ),
  ]);
  const large = leaning.some(([, places]) =>
    places.some(({ candidate: { anchor, group } }) => !group.stands && anchor.size.width >= needsBack),
  );
  return large ? new Map(leaning.filter(([, places]) => places.length > 0)) : tried;
}

function rankOffers(site: Site, groups: readonly Group[]): Offer[] {
  const byIdea: Tried = new Map();
  for (const group of groups)
    for (const candidate of anchorCandidates(site, group)) {
      const name = `${group.anchor} ${group.stands ?? ''} ${quarterTurn(candidate.pose)}`;
      const { score, placed } = gather(site, candidate, createRandom(1));
      if (!isSeated(placed, group)) continue;
      byIdea.set(name, [...(byIdea.get(name) ?? []), { candidate, score, placed }]);
    }
  const places = [...backed(byIdea).values()].flatMap(bestPlaces);
  const largest = Math.max(...places.map(({ candidate }) => candidate.group.value));
  const offers = places.filter(({ candidate }) => candidate.group.value >= largest - sameRoom);
  const ranked = offers.toSorted((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return inTurn(
    ranked.filter(({ score }, rank) => {
      return score >= best - (rank < fewOffers.count ? fewOffers.points : worthOffering);
    }),
  );
}

/** The places of one idea that are about as good as its best, apart from each other. */
function bestPlaces(offers: readonly Offer[]): Offer[] {
  const ranked = offers.toSorted((a, b) => b.score - a.score);
  const places: Offer[] = [];
  for (const offer of ranked) {
    const { x, z } = offer.candidate.anchor;
    const apart = places.every(
      ({ candidate: { anchor } }) => Math.hypot(anchor.x - x, anchor.z - z) > elsewhere,
    );
    if (apart && offer.score >= (ranked[0]?.score ?? 0) - asGood) places.push(offer);
  }
  return places;
}

/** From a ranking: the best first, then always the one least like the two before it. */
function inTurn(offers: readonly Offer[]): Offer[] {
  const left = [...offers];
  const order: Offer[] = left.splice(0, 1);
  while (left.length > 0) {
    const worth = left.map((offer) => {
      const before = order.slice(-2).map((one) => proposalDistance(one.placed, offer.placed));
      return Math.min(...before) + 0.02 * offer.score;
    });
    order.push(...left.splice(worth.indexOf(Math.max(...worth)), 1));
  }
  return order;
}
