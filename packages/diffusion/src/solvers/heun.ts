import { type Tensor, map, mix } from '../tensor.ts';
import { type Solver, walk } from './solver.ts';

/** Heun's second-order method (Karras et al. 2022, algorithm 1): two network calls a step, one on a step to zero. */
export const heun: Solver = (denoise, start, sigmas, options = {}) =>
  walk(start, sigmas, options, async ({ x, index, sigma, next }) => {
    const clean = await denoise(x, sigma, index);
    const slope = slopeAt(x, clean, sigma);
    const guess = mix(x, 1, slope, next - sigma);
    if (next === 0) return { clean, x: guess };
    const cleanNext = await denoise(guess, next, index + 1);
    const average = mix(slope, 0.5, slopeAt(guess, cleanNext, next), 0.5);
    return { clean: cleanNext, x: mix(x, 1, average, next - sigma) };
  });

function slopeAt(x: Tensor, clean: Tensor, sigma: number): Tensor {
  return map(mix(x, 1, clean, -1), (value) => value / sigma);
}
