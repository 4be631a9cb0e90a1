import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

/** A flow's stochastic walk: jump to x₀, noise it to the next level; drawn at the last step too, as the reference does. */
export const flowRenoise: Solver = (denoise, start, path, options) =>
  walk(start, path, options, async ({ x, call, to, draw }) => {
    const { clean } = await denoise(x, call);
    return { clean, x: weightedSum([1 - to.sigma, clean], [to.sigma, draw()]) };
  });
