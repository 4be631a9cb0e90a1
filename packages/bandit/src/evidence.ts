import type { Arm } from './arm.ts';
import type { DelayCurve } from './delay.ts';
import type { Tally } from './tally.ts';

/** What has been seen of one arm in one stratum, as the model counts it. */
export interface Evidence {
  /** index of the arm */
  readonly arm: number;
  /** how the stratum's log-odds differ from the whole's */
  readonly offset: number;
  readonly trials: number;
  readonly successes: number;
}

export interface Counting {
  /** milliseconds of the epoch */
  readonly now: number;
  /** after which what was seen counts half, milliseconds; Infinity forgets nothing */
  readonly halfLife: number;
  readonly delay: DelayCurve;
  /** when the race was last turned over, milliseconds of the epoch */
  readonly changedAt?: number;
}

/** What was seen before the race was turned over is not quite worthless. */
const beforeChange = 0.05;

/**
 * Tallies as evidence. The old counts less (a winner of last month may have worn out), and an impression counts as a trial only
 * as far as its reward could have come: one that is an hour old cannot yet have failed to sell what is bought after a day
 * (Vernade, Cappé and Perchet, UAI 2017, section 3). Without that, arms are judged by their quickest rewards.
 */
export function gatherEvidence(
  arms: readonly Arm[],
  tallies: readonly Tally[],
  { now, halfLife, delay, changedAt = -Infinity }: Counting,
): Evidence[] {
  const indices = new Map(arms.map(({ id }, index) => [id, index]));
  const sums = new Map<string, { arm: number; stratum: string; trials: number; successes: number }>();
  for (const { arm, at, stratum, impressions, rewards } of tallies) {
    const index = indices.get(arm);
    if (index === undefined) continue;
    const age = Math.max(0, now - at);
    const weight = 2 ** (-age / halfLife) * (at < changedAt ? beforeChange : 1);
    const key = `${index} ${stratum}`;
    const sum = sums.get(key) ?? { arm: index, stratum, trials: 0, successes: 0 };
    sum.successes += weight * rewards;
    sum.trials += weight * Math.max(rewards, impressions * delay(age));
    sums.set(key, sum);
  }
  const all = [...sums.values()];
  const offsets = offsetsOf(all);
  return all.map(({ arm, stratum, trials, successes }) => ({
    arm,
    offset: offsets.get(stratum) ?? 0,
    trials,
    successes,
  }));
}

interface Counts {
  readonly trials: number;
  readonly successes: number;
}

/** Strata of few impressions are taken to be like the whole. */
function offsetsOf(sums: readonly (Counts & { stratum: string })[]): Map<string, number> {
  const whole = logOdds(sums);
  const rate = 1 / (1 + Math.exp(-whole));
  const believed = { trials: 4 / rate, successes: 4 };
  const strata = new Map<string, Counts>();
  for (const sum of sums) strata.set(sum.stratum, add(strata.get(sum.stratum) ?? believed, sum));
  return new Map(
    [...strata].map(([stratum, { trials, successes }]) => [
      stratum,
      Math.log(successes / (trials - successes)) - whole,
    ]),
  );
}

const add = (a: Counts, b: Counts): Counts => ({
  trials: a.trials + b.trials,
  successes: a.successes + b.successes,
});

/** Of all together; half a success and half a failure more keep it finite. */
export function logOdds(counts: readonly Counts[]): number {
  const { trials, successes } = counts.reduce<Counts>(add, { trials: 1, successes: 0.5 });
  return Math.log(successes / (trials - successes));
}
