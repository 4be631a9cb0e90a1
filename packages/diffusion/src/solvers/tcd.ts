import { levelAt } from '../schedules/noise-path.ts';
import { betaOfStep } from './noise-of-step.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

export interface TcdOptions {
  /** whether steps go below the next level and are noised back up to it (γ > 0) */
  readonly renoise: boolean;
}

/**
 * Trajectory consistency distillation (Zheng et al. 2024, algorithm 2, "strategic stochastic sampling"): a DDIM step to
 * level s = (1 − γ)·t', then noise up to t'. The path's moves aim at s.
 */
export const tcd =
  ({ renoise }: TcdOptions): Solver =>
  (denoise, start, path, options) =>
    walk(start, path, options, async ({ x, call, to, last, draw }) => {
      const estimate = await denoise(x, call);
      const low = weightedSum([to.alpha, estimate.clean], [to.sigma, estimate.noise()]);
      if (!renoise || last) return { clean: estimate.clean, x: low };
      const next = levelAt(path, call + 1);
      const fresh = Math.sqrt(betaOfStep(next, to));
      return { clean: estimate.clean, x: weightedSum([next.alpha / to.alpha, low], [fresh, draw()]) };
    });
