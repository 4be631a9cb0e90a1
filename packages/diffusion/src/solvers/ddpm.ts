import { betaOfStep, noiseOfStep } from './noise-of-step.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

export interface DdpmOptions {
  /** `small`: the posterior's variance β̃; `large`: β itself (Ho et al. 2020, §3.2) */
  readonly variance: 'small' | 'large';
}

/** Below this the reference does not let a variance fall. */
const leastVariance = 1e-20;

/** Ancestral sampling (Ho et al. 2020, equation 7). A step from timestep 0 draws no noise. */
export const ddpm =
  ({ variance }: DdpmOptions): Solver =>
  (denoise, start, path, options) =>
    walk(start, path, options, async ({ x, call, from, to, draw }) => {
      const { clean } = await denoise(x, call);
      const beta = betaOfStep(from, to);
      const ratio = from.alpha / to.alpha;
      const mean = weightedSum(
        [(to.alpha * beta) / from.sigma ** 2, clean],
        [(ratio * to.sigma ** 2) / from.sigma ** 2, x],
      );
      if (path.timesteps[call] === 0) return { clean, x: mean };
      const spread = variance === 'large' ? Math.sqrt(beta) : noiseOfStep(from, to);
      return { clean, x: weightedSum([1, mean], [Math.max(spread, Math.sqrt(leastVariance)), draw()]) };
    });
