import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

export interface LcmOptions {
  /** multiplies timesteps in the boundary condition */
  readonly timestepScaling: number;
}

/** Standard deviation that the boundary condition takes data to have, σ_data. */
const dataSpread = 0.5;

/**
 * Latent consistency sampling (Luo et al. 2023, algorithm 3): jump to x₀ through c_skip·x + c_out·x₀ (Song et al. 2023,
 * equation 5), then noise it to the next level; the last jump stays.
 */
export const lcm =
  ({ timestepScaling }: LcmOptions): Solver =>
  (denoise, start, path, options) =>
    walk(start, path, options, async ({ x, call, to, last, draw }) => {
      const estimate = await denoise(x, call);
      const scaled = (path.timesteps[call] as number) * timestepScaling;
      const norm = scaled ** 2 + dataSpread ** 2;
      const clean = weightedSum([scaled / Math.sqrt(norm), estimate.clean], [dataSpread ** 2 / norm, x]);
      return { clean, x: last ? clean : weightedSum([to.alpha, clean], [to.sigma, draw()]) };
    });
