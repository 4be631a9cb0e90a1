import { type Tensor, mix } from '../tensor.ts';
import { type Solver, walk } from './solver.ts';

/**
 * DPM-Solver++(2M), midpoint form (Lu et al. 2022, algorithm 2), with λ = −log σ: second order from the previous step's
 * x₀, one network call a step. The first step, and a step to zero, are first-order.
 */
export const dpmpp2m: Solver = (denoise, start, sigmas, options = {}) => {
  let before: { readonly clean: Tensor; readonly lambda: number } | undefined;
  const last = sigmas.length - 2;
  return walk(start, sigmas, options, async ({ x, index, sigma, next }) => {
    const clean = await denoise(x, sigma, index);
    const lambda = -Math.log(sigma);
    const decay = next / sigma;
    const firstOrder = !before || next === 0 || (index === last && options.firstOrderEnd);
    let target = clean;
    if (before && !firstOrder) {
      const ratio = (lambda - before.lambda) / (-Math.log(next) - lambda);
      target = mix(clean, 1 + 0.5 / ratio, before.clean, -0.5 / ratio);
    }
    before = { clean, lambda };
    return { clean, x: mix(x, decay, target, 1 - decay) };
  });
};
