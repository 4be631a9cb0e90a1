import { type Solver, walk } from './solver.ts';
import { slope } from './slope.ts';
import { weightedSum } from './weighted-sum.ts';

/**
 * Euler's method on dx/dσ (Karras et al. 2022, algorithm 1 with no churn); on a flow's σ the flow's Euler step (Liu et al.
 * 2022). `ddim` is the same step in preserving units.
 */
export const euler: Solver = (denoise, start, path, options) =>
  walk(start, path, options, async ({ x, call, from, to }) => {
    const estimate = await denoise(x, call);
    const along = slope(x, estimate, from.sigma, path);
    return { clean: estimate.clean, x: weightedSum([1, x], [to.sigma - from.sigma, along]) };
  });
