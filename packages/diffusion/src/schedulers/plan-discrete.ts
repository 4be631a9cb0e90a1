import { type Level, type NoisePath, skipCalls, toLevels } from '../schedules/noise-path.ts';
import { spreadTimesteps } from '../schedules/spread-timesteps.ts';
import { type TrainingNoise, preservingLevel } from '../schedules/training-noise.ts';
import { cleanLimit } from './clean-limit.ts';
import { configNoise } from './config-noise.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

const noNoise: Level = { alpha: 1, sigma: 0 };

/** DDIM aims one stride of training timesteps below each timestep, whatever the spacing makes the next one. */
export function planDdim(config: SchedulerOf<'DDIMScheduler'>, request: SamplingRequest): SamplingPlan {
  const noise = configNoise(config, 'exactly');
  const timesteps = wholeTimesteps(config, request);
  const end = config.set_alpha_to_one ? noNoise : preservingLevel(noise, 0);
  const stride = Math.floor(config.num_train_timesteps / request.steps);
  const targets = timesteps.map((timestep) =>
    timestep < stride ? end : preservingLevel(noise, timestep - stride),
  );
  const path = preservingPath(noise, timesteps, targets.at(-1) ?? end);
  const moving = { ...path, moves: { from: path, to: toLevels(targets) } };
  return finish(config, request, moving, { name: 'ddim', eta: request.eta ?? 0 });
}

export function planDdpm(config: SchedulerOf<'DDPMScheduler'>, request: SamplingRequest): SamplingPlan {
  const path = preservingPath(configNoise(config, 'exactly'), wholeTimesteps(config, request), noNoise);
  const variance = config.variance_type === 'fixed_large' ? 'large' : 'small';
  return finish(config, request, path, { name: 'ddpm', variance });
}

function wholeTimesteps(
  config: SchedulerOf<'DDIMScheduler' | 'DDPMScheduler'>,
  { steps }: SamplingRequest,
): number[] {
  return spreadTimesteps(config.num_train_timesteps, {
    steps,
    spacing: config.timestep_spacing,
    offset: config.steps_offset,
    openEnd: false,
    whole: true,
  });
}

/** The variance-preserving levels of whole timesteps, and where the walk ends. */
export function preservingPath(noise: TrainingNoise, timesteps: readonly number[], end: Level): NoisePath {
  const levels = timesteps.map((timestep) => preservingLevel(noise, timestep));
  return { ...toLevels([...levels, end]), timesteps: Float32Array.from(timesteps), units: 'preserving' };
}

function finish(
  config: SchedulerOf<'DDIMScheduler' | 'DDPMScheduler'>,
  request: SamplingRequest,
  whole: NoisePath,
  solver: SamplingPlan['solver'],
): SamplingPlan {
  const path = skipCalls(whole, skippedSteps(request, 'whole'));
  return {
    solver,
    path,
    prediction: config.prediction_type,
    startScale: 1,
    limit: cleanLimit(config),
    timesteps: path.timesteps,
  };
}
