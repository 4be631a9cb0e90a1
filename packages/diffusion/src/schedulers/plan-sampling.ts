/** A scheduler's configuration and what is asked of it, turned into pure data: the path, the solver, the scales around it. */
import { DiffusionError } from '../diffusion-error.ts';
import { planDdim, planDdpm } from './plan-discrete.ts';
import { planLcm, planTcd } from './plan-distilled.ts';
import { planExploding } from './plan-exploding.ts';
import { planFlow } from './plan-flow.ts';
import { planDpm, planUniPc } from './plan-multistep.ts';
import { planPndm } from './plan-pndm.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerConfig } from './scheduler-config.ts';

export type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';

/** The training range of every known checkpoint; more steps would only burn time. */
const maxSteps = 1000;

/**
 * @throws DiffusionError `input.invalid` naming what cannot be walked: no step left by the strength, more steps than the
 * checkpoint has training timesteps, a level without a number
 */
export function planSampling(config: SchedulerConfig, request: SamplingRequest): SamplingPlan {
  checkRequest(config, request);
  const plan = planOf(config, request);
  const { path } = plan;
  if (path.timesteps.length === 0)
    refuse('strength', `strength ${request.strength} of ${request.steps} steps is no step`);
  for (const values of [path.alphas, path.sigmas, path.timesteps])
    if (!values.every(Number.isFinite))
      refuse('scheduler', 'these settings give a noise level without a number');
  return plan;
}

function planOf(config: SchedulerConfig, request: SamplingRequest): SamplingPlan {
  switch (config._class_name) {
    case 'DDIMScheduler':
      return planDdim(config, request);
    case 'DDPMScheduler':
      return planDdpm(config, request);
    case 'PNDMScheduler':
      return planPndm(config, request);
    case 'EulerDiscreteScheduler':
    case 'EulerAncestralDiscreteScheduler':
    case 'HeunDiscreteScheduler':
      return planExploding(config, request);
    case 'DPMSolverMultistepScheduler':
      return planDpm(config, request);
    case 'UniPCMultistepScheduler':
      return planUniPc(config, request);
    case 'LCMScheduler':
      return planLcm(config, request);
    case 'TCDScheduler':
      return planTcd(config, request);
    case 'FlowMatchEulerDiscreteScheduler':
      return planFlow(config, request);
  }
}

function checkRequest(
  config: SchedulerConfig,
  { steps, strength = 1, eta = 0, sigmas }: SamplingRequest,
): void {
  const most = Math.min(config.num_train_timesteps, maxSteps);
  if (!Number.isInteger(steps) || steps < 1 || steps > most) refuse('steps', `${steps} is not 1…${most}`);
  if (!(strength > 0 && strength <= 1)) refuse('strength', `${strength} is not above 0 and at most 1`);
  if (!(eta >= 0 && eta <= 1)) refuse('eta', `${eta} is not 0…1`);
  if (sigmas && sigmas.length !== steps) refuse('sigmas', `${sigmas.length} levels for ${steps} steps`);
}

function refuse(input: string, detail: string): never {
  throw new DiffusionError('input.invalid', { input, detail });
}
