import { slope } from './slope.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

const round = Math.fround;
const squared = (value: number): number => round(value * value);

/**
 * Euler with DDPM's share of fresh noise at every step, in exploding units (k-diffusion, `sample_euler_ancestral`). Noise is
 * drawn at the last step too, where none of it is used: the generator then stands where the reference's stands.
 */
export const eulerAncestral: Solver = (denoise, start, path, options) =>
  walk(start, path, options, async ({ x, call, from, to, draw }) => {
    const estimate = await denoise(x, call);
    const along = slope(x, estimate, from.sigma, path);
    const [high, low] = [squared(from.sigma), squared(to.sigma)];
    const up = round(Math.sqrt(round(round(low * round(high - low)) / high)));
    const down = round(Math.sqrt(round(low - squared(up))));
    const next = weightedSum([1, x], [round(down - from.sigma), along], [up, draw()]);
    return { clean: estimate.clean, x: next };
  });
