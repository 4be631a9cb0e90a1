import type { Arm } from './arm.ts';
import { bestOf, drawOdds } from './choose-arm.ts';
import type { DelayCurve } from './delay.ts';
import { gatherEvidence } from './evidence.ts';
import { type Change, findChange } from './find-change.ts';
import { fitPosterior, type Posterior } from './fit-posterior.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

export interface Rules {
  /** milliseconds after which what was seen counts half; Infinity forgets nothing */
  readonly halfLife: number;
  /** impressions before an arm may be given up */
  readonly minimumSample: number;
  /** an arm less likely than this to be the best is given up */
  readonly pruneBelow: number;
  /** the search is over when what could still be gained, as a part of the best rate, is below this (19 times of 20) */
  readonly stopBelow: number;
}

/** Ten thousand impressions a day are decided in days; a winner of last week counts half. */
export const defaultRules: Rules = {
  halfLife: 7 * 24 * 3600 * 1000,
  minimumSample: 1000,
  pruneBelow: 0.01,
  stopBelow: 0.01,
};

export interface ArmReport {
  readonly id: string;
  readonly impressions: number;
  readonly rewards: number;
  /** of the reward rate: median and the middle 90 % of what is believed */
  readonly rate: { readonly low: number; readonly median: number; readonly high: number };
  /** probability that no other arm is better */
  readonly best: number;
  /** of the optimised traffic it gets: how often Thompson sampling chooses it */
  readonly share: number;
  /** too few impressions to judge; in the race; or given up, seen by the holdout alone until it may be the best again */
  readonly state: 'learning' | 'active' | 'pruned';
}

export interface Plan {
  readonly posterior: Posterior;
  /** the last time the race was turned over; what was seen before it hardly counts any more */
  readonly change: Change | undefined;
  /** in the order of the arms given, all the lists are */
  readonly arms: readonly ArmReport[];
  readonly eligible: readonly boolean[];
  /** index of the arm with the highest probability of being the best */
  readonly leader: number;
  /** what could still be gained by going on searching, as a part of the leader's rate (95th percentile; Google Analytics' "value remaining") */
  readonly valueRemaining: number;
  /** whether by the rules the search is over */
  readonly decided: boolean;
}

const draws = 2000;

/**
 * What to show from now on, and why: everything that a person may see of the bandit comes from here, and serving uses nothing
 * else. A function of the tallies alone, so a restart changes nothing.
 * @param random draws of the posterior; the same seed gives the same plan
 */
export function makePlan(
  arms: readonly Arm[],
  tallies: readonly Tally[],
  { rules, now, delay, random }: { rules: Rules; now: number; delay: DelayCurve; random: Random },
): Plan {
  const change = findChange(arms, tallies, { now, delay });
  const counting = { now, halfLife: rules.halfLife, delay, changedAt: change?.at };
  const posterior = fitPosterior(arms, gatherEvidence(arms, tallies, counting));
  const samples = Array.from({ length: draws }, () => drawOdds(posterior, random));
  const every = arms.map(() => true);
  const best = frequencies(samples, every);
  const seen = countSeen(arms, tallies);
  const mature = seen.map(({ impressions }) => impressions >= rules.minimumSample);
  const eligible = best.map((part, arm) => !mature[arm] || part >= rules.pruneBelow);
  const share = frequencies(samples, eligible);
  const leader = best.indexOf(Math.max(...best));
  const valueRemaining = remaining(samples, leader);
  return {
    posterior,
    change,
    arms: arms.map(({ id }, arm) => ({
      id,
      ...(seen[arm] ?? { impressions: 0, rewards: 0 }),
      rate: middle(samples, arm),
      best: best[arm] ?? 0,
      share: share[arm] ?? 0,
      state: !eligible[arm] ? 'pruned' : mature[arm] ? 'active' : 'learning',
    })),
    eligible,
    leader,
    valueRemaining,
    decided: mature[leader] === true && valueRemaining < rules.stopBelow,
  };
}

/** How often each arm is the best of those eligible. */
function frequencies(samples: readonly Float64Array[], eligible: readonly boolean[]): number[] {
  const wins = eligible.map(() => 0);
  for (const odds of samples) {
    const arm = bestOf(odds, eligible);
    wins[arm] = (wins[arm] ?? 0) + 1;
  }
  return wins.map((count) => count / samples.length);
}

function countSeen(arms: readonly Arm[], tallies: readonly Tally[]) {
  const seen = new Map(arms.map(({ id }) => [id, { impressions: 0, rewards: 0 }]));
  for (const { arm, impressions, rewards } of tallies) {
    const sum = seen.get(arm);
    if (!sum) continue;
    sum.impressions += impressions;
    sum.rewards += rewards;
  }
  return arms.map(({ id }) => seen.get(id) ?? { impressions: 0, rewards: 0 });
}

function middle(samples: readonly Float64Array[], arm: number) {
  const sorted = Float64Array.from(samples, (odds) => odds[arm] ?? 0).sort();
  const at = (part: number) => rateOf(sorted[Math.floor(part * sorted.length)] ?? 0);
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

function remaining(samples: readonly Float64Array[], leader: number): number {
  const gains = Float64Array.from(samples, (odds) => {
    const chosen = rateOf(odds[leader] ?? 0);
    return rateOf(odds.reduce((most, value) => Math.max(most, value), -Infinity)) / chosen - 1;
  }).sort();
  return gains[Math.floor(0.95 * gains.length)] ?? 0;
}

const rateOf = (odds: number) => 1 / (1 + Math.exp(-odds));
