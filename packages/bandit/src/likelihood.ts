import type { Evidence } from './evidence.ts';

export interface Likelihood {
  /** log of the evidence's probability, up to a constant */
  readonly log: number;
  /** its first derivative by each arm's log-odds */
  readonly gradient: Float64Array;
  /** minus its second derivative: never negative, and no arm's depends on another */
  readonly curvature: Float64Array;
}

/** Of successes among trials, with arms' log-odds at `centre` + `deviation`. */
export function likelihoodOf(
  evidence: readonly Evidence[],
  centre: number,
  deviation: Float64Array,
): Likelihood {
  let log = 0;
  const gradient = new Float64Array(deviation.length);
  const curvature = new Float64Array(deviation.length);
  for (const { arm, offset, trials, successes } of evidence) {
    const odds = centre + offset + (deviation[arm] ?? 0);
    const rate = 1 / (1 + Math.exp(-odds));
    log += successes * odds - trials * softplus(odds);
    gradient[arm] = (gradient[arm] ?? 0) + successes - trials * rate;
    curvature[arm] = (curvature[arm] ?? 0) + trials * rate * (1 - rate);
  }
  return { log, gradient, curvature };
}

/** log(1 + eˣ), also where eˣ is too large to hold. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
