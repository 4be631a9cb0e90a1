import type { Tensor } from '../tensor.ts';
import { slope } from './slope.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

interface Guess {
  readonly start: Tensor;
  readonly along: Tensor;
  readonly width: number;
}

/**
 * Heun's second-order method (Karras et al. 2022, algorithm 1): an Euler guess, then the mean of the slopes at both ends;
 * one call on the step to zero. The path repeats every level but the first and the last, one entry a call.
 */
export const heun: Solver = (denoise, start, path, options) => {
  let guess: Guess | undefined;
  return walk(start, path, options, async ({ x, call, from, to }) => {
    const estimate = await denoise(x, call);
    const along = slope(x, estimate, from.sigma, path);
    const { clean } = estimate;
    if (!guess) {
      guess = { start: x, along, width: Math.fround(to.sigma - from.sigma) };
      return { clean, x: weightedSum([1, x], [guess.width, along]) };
    }
    const mean = weightedSum([0.5, guess.along], [0.5, along]);
    const end = weightedSum([1, guess.start], [guess.width, mean]);
    guess = undefined;
    return { clean, x: end };
  });
};
