import { DiffusionError } from '../diffusion-error.ts';
import { skipCalls, toLevels } from '../schedules/noise-path.ts';
import { preservingLevel } from '../schedules/training-noise.ts';
import { cleanLimit } from './clean-limit.ts';
import { configNoise } from './config-noise.ts';
import { preservingPath } from './plan-discrete.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

type DistilledConfig = SchedulerOf<'LCMScheduler' | 'TCDScheduler'>;

export function planLcm(config: SchedulerOf<'LCMScheduler'>, request: SamplingRequest): SamplingPlan {
  const noise = configNoise(config, 'exactly');
  const whole = preservingPath(noise, distilledTimesteps(config, request), { alpha: 1, sigma: 0 });
  const path = skipCalls(whole, skippedSteps(request, 'whole'));
  return {
    solver: { name: 'lcm', timestepScaling: config.timestep_scaling },
    path,
    prediction: config.prediction_type,
    startScale: 1,
    limit: cleanLimit(config),
    timesteps: path.timesteps,
  };
}

export function planTcd(config: SchedulerOf<'TCDScheduler'>, request: SamplingRequest): SamplingPlan {
  const { eta = 0 } = request;
  const noise = configNoise(config, 'exactly');
  const timesteps = distilledTimesteps(config, request);
  const whole = preservingPath(noise, timesteps, preservingLevel(noise, 0));
  const targets = [...timesteps.slice(1), 0].map((next) =>
    preservingLevel(noise, Math.floor(Math.fround(Math.fround(1 - eta) * next))),
  );
  const moving = { ...whole, moves: { from: whole, to: toLevels(targets) } };
  const path = skipCalls(moving, skippedSteps(request, 'whole'));
  return {
    solver: { name: 'tcd', renoise: eta > 0 },
    path,
    prediction: config.prediction_type,
    startScale: 1,
    limit: undefined,
    timesteps: path.timesteps,
  };
}

/** Evenly picked from the schedule that the checkpoint was distilled on, or from its noisy-most share by strength. */
function distilledTimesteps(config: DistilledConfig, request: SamplingRequest): number[] {
  const { steps, strength = 1, strengthRule, originalSteps } = request;
  const count = config.num_train_timesteps;
  const share = strengthRule === 'spread' ? strength : 1;
  const original = originalSteps ?? config.original_inference_steps;
  // TCD with a length of the caller's own walks every training timestep, in the reference too
  const every = config._class_name === 'TCDScheduler' && originalSteps !== undefined;
  const stride = every ? 1 : Math.floor(count / original);
  const length = Math.trunc((every ? count : original) * share);
  if (original > count || steps > original || steps > length)
    throw new DiffusionError('input.invalid', {
      input: 'steps',
      detail: `${steps} steps of a schedule distilled on ${length}`,
      remedy: `ask for at most ${Math.min(length, original)} steps`,
    });
  const first = every ? 0 : stride - 1;
  return Array.from(
    { length: steps },
    (_, i) => first + (length - 1 - Math.floor((i * length) / steps)) * stride,
  );
}
