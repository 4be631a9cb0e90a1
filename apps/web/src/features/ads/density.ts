/** A posterior as a curve. */
import type { Marginal } from '@escena/db/ads/ad-plan';

const logit = (rate: number) => Math.log(rate / (1 - rate));

/**
 * Density of a rate under a mixture of normals of its log-odds: Σ w · φ((logit r − μ) ÷ σ) ÷ σ ÷ (r (1 − r)).
 * @param rate 0…1, without its ends
 */
export function densityOfRate(marginals: readonly Marginal[], rate: number): number {
  const odds = logit(rate);
  const ofOdds = marginals.reduce((sum, { mean, deviation, weight }) => {
    const z = (odds - mean) / deviation;
    return sum + (weight * Math.exp(-0.5 * z * z)) / (deviation * Math.sqrt(2 * Math.PI));
  }, 0);
  return ofOdds / (rate * (1 - rate));
}

/** Points of the curve at even steps between two rates. */
export function curveOf(
  marginals: readonly Marginal[],
  [from, to]: readonly [number, number],
  steps = 160,
): readonly (readonly [rate: number, density: number])[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const rate = from + ((to - from) * i) / steps;
    return [rate, densityOfRate(marginals, rate)] as const;
  });
}
