import { type Random, sampleBeta } from './random.ts';

export interface Outcome {
  readonly impressions: number;
  readonly rewards: number;
}

export interface Uplift {
  /** (rate of the optimised − rate of the holdout) ÷ rate of the holdout: median and the middle 90 % */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** probability that optimising does better than chance */
  readonly positive: number;
}

const draws = 4000;

/** How much better the optimised traffic does than the holdout, which gets every creative alike. */
export function upliftOf(optimised: Outcome, holdout: Outcome, random: Random): Uplift {
  const rate = ({ impressions, rewards }: Outcome) =>
    sampleBeta(1 + rewards, 1 + impressions - rewards, random);
  const lifts = Float64Array.from({ length: draws }, () => rate(optimised) / rate(holdout) - 1).sort();
  const at = (part: number) => lifts[Math.floor(part * draws)] ?? 0;
  return {
    low: at(0.05),
    median: at(0.5),
    high: at(0.95),
    positive: lifts.filter((lift) => lift > 0).length / draws,
  };
}
