import type { Level } from '../schedules/noise-path.ts';

/**
 * 1 − ᾱ/ᾱ' = β of one step between two preserving levels, from whichever of the pair is the smaller: the difference of two
 * float32 near 1 would leave few digits.
 */
export function betaOfStep(from: Level, to: Level): number {
  const beta =
    from.sigma < from.alpha
      ? (from.sigma ** 2 - to.sigma ** 2) / to.alpha ** 2
      : 1 - (from.alpha / to.alpha) ** 2;
  return Math.max(beta, 0);
}

/** Standard deviation of DDPM's posterior between two preserving levels (Ho et al. 2020, equation 7). */
export function noiseOfStep(from: Level, to: Level): number {
  return (to.sigma / from.sigma) * Math.sqrt(betaOfStep(from, to));
}
