import { noiseOfStep } from './noise-of-step.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

export interface DdimOptions {
  /** 0…1: share of DDPM's noise drawn anew at every step (Song et al. 2021, equation 16); 0 draws nothing */
  readonly eta: number;
}

/** DDIM (Song et al. 2021, equation 12): x₀ and n put together again at the next level. */
export const ddim =
  ({ eta }: DdimOptions): Solver =>
  (denoise, start, path, options) =>
    walk(start, path, options, async ({ x, call, from, to, draw }) => {
      const estimate = await denoise(x, call);
      const { clean } = estimate;
      const fresh = eta * noiseOfStep(from, to);
      const along = Math.sqrt(Math.max(to.sigma ** 2 - fresh ** 2, 0));
      const next = weightedSum([to.alpha, clean], [along, estimate.noise()]);
      return { clean, x: eta > 0 ? weightedSum([1, next], [fresh, draw()]) : next };
    });
