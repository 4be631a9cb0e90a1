import type { Predict } from '../denoisers/denoise.ts';
import { networkDenoiser } from '../denoisers/network-denoiser.ts';
import { solverOf } from '../solvers/index.ts';
import type { SolveOptions } from '../solvers/solver.ts';
import type { Tensor } from '../tensor.ts';
import type { SamplingPlan } from './sampling-plan.ts';

/**
 * Walks latents down a plan.
 * @param predict the network for one image, guidance included: scaled latents and a timestep in, its raw output out
 * @param start latents at the plan's first level [1, c, h, w]: `noise · plan.startScale`, or `addNoise(plan, 0, …)`
 * @throws AppError `job.cancelled` before the next network call once the signal is raised
 */
export function samplePlan(
  plan: SamplingPlan,
  predict: Predict,
  start: Tensor,
  options: SolveOptions,
): Promise<Tensor> {
  return solverOf(plan.solver)(networkDenoiser(predict, plan), start, plan.path, options);
}
