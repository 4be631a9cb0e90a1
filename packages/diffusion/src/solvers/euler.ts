import { map, mix } from '../tensor.ts';
import { type Solver, walk } from './solver.ts';

/**
 * Euler's method on dx/dσ = (x − x₀)/σ (Karras et al. 2022, algorithm 1 with no churn). In variance-exploding units this
 * is also deterministic DDIM (Song et al. 2021), and on a flow's σ it is the flow's Euler step.
 */
export const euler: Solver = (denoise, start, sigmas, options = {}) =>
  walk(start, sigmas, options, async ({ x, index, sigma, next }) => {
    const clean = await denoise(x, sigma, index);
    const slope = map(mix(x, 1, clean, -1), (value) => value / sigma);
    return { clean, x: mix(x, 1, slope, next - sigma) };
  });
