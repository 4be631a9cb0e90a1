/** A plan as the database keeps it: what a person may see of it, and all that serving needs. Plain JSON. */

/** What is believed of an arm's log-odds under one prior: a normal distribution, and how probable that prior is. */
export interface Marginal {
  readonly mean: number;
  readonly deviation: number;
  readonly weight: number;
}

/** Between the 5th and the 95th of a hundred. */
export interface Middle {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A headline with a picture in a design, in whatever format: what is told apart when it is judged. */
export interface PlannedArm {
  /** `headline.image.template` */
  readonly id: string;
  readonly factors: { readonly headline: string; readonly image: string; readonly template: string };
  readonly impressions: number;
  readonly rewards: number;
  /** of rewards per impression */
  readonly rate: Middle;
  /** their mixture is the posterior: density of rate r is Σ weight · normal(logit r) ÷ (r (1 − r)) */
  readonly marginals: readonly Marginal[];
  /** probability that no other is better */
  readonly best: number;
  /** of the optimised traffic, 0…1 */
  readonly share: number;
  readonly state: 'learning' | 'active' | 'pruned';
}

export interface PlanContent {
  readonly arms: readonly PlannedArm[];
  /** id of the arm that is most likely the best */
  readonly leader: string;
  /** what could still be gained by searching on, as a part of the leader's rate (95th percentile) */
  readonly valueRemaining: number;
  readonly decided: boolean;
  /** the last time the race was turned over, milliseconds of the epoch */
  readonly change: { readonly at: number; readonly arm: string; readonly score: number } | null;
  /** of the optimised traffic over the holdout, and how probable it is that there is any; null: one of them saw nothing yet */
  readonly uplift: (Middle & { readonly positive: number }) | null;
  /** by format, then by creative's id: its part of the optimised traffic there; sums to 1 */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
