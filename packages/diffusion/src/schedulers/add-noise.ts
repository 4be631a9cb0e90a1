import { noisyAt } from '../schedules/noisy-at.ts';
import type { Tensor } from '../tensor.ts';
import type { SamplingPlan } from './sampling-plan.ts';

/**
 * Clean latents as they look at a level of the plan.
 * @param index 0: before the first network call … number of calls: where the walk ends
 */
export function addNoise(plan: SamplingPlan, index: number, clean: Tensor, noise: Tensor): Tensor {
  return noisyAt(plan.path, index, { clean, noise });
}
