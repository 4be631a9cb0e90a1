import { divided } from '../denoisers/divided.ts';
import { inputNorm } from '../denoisers/predictions.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import type { SamplingPlan } from '../schedulers/sampling-plan.ts';
import { levelAt } from '../schedules/noise-path.ts';
import type { Tensor } from '../tensor.ts';

/** What a picture has become on its way into noise. */
export interface NoisedLatents {
  /** what the network is told there; undefined at the end of the path, where nothing is asked any more */
  readonly timestep: number | undefined;
  /** 0…1: the picture's part, alpha ÷ √(alpha² + sigma²) */
  readonly signal: number;
  /** 0…1: the noise's, sigma ÷ √(alpha² + sigma²) */
  readonly noise: number;
  /** as the network reads them, so that they can be decoded beside others: of unit variance where latents have it */
  readonly latents: Tensor;
}

/**
 * Clean latents at a level of a checkpoint's own schedule, x = alpha·x₀ + sigma·n (Ho et al. 2020, equation 4).
 * @param call 0: where a walk from nothing starts … number of calls: clean
 * @param noise standard normal, of the latents' dims
 */
export function noisedAt(plan: SamplingPlan, call: number, clean: Tensor, noise: Tensor): NoisedLatents {
  const { path } = plan;
  const level = levelAt(path, call);
  const length = Math.hypot(level.alpha, level.sigma);
  return {
    timestep: path.timesteps[call],
    signal: level.alpha / length,
    noise: level.sigma / length,
    latents: divided(addNoise(plan, call, clean, noise), inputNorm(level, path.units)),
  };
}
