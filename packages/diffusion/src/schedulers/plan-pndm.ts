import { DiffusionError } from '../diffusion-error.ts';
import { type Level, toLevels } from '../schedules/noise-path.ts';
import { spreadTimesteps } from '../schedules/spread-timesteps.ts';
import { preservingLevel } from '../schedules/training-noise.ts';
import { configNoise } from './config-noise.ts';
import { preservingPath } from './plan-discrete.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

type PndmConfig = SchedulerOf<'PNDMScheduler'>;

/** Steps that the Runge–Kutta start spans; it needs as many. */
const startSteps = 4;

/**
 * A path cut by strength keeps PNDM's start-up steps, counted from the cut on (the reference's counter does not know of
 * cuts); where each call's step runs from and to follows from that.
 */
export function planPndm(config: PndmConfig, request: SamplingRequest): SamplingPlan {
  const { steps } = request;
  const count = config.num_train_timesteps;
  const stride = Math.floor(count / steps);
  const descending = spreadTimesteps(count, {
    steps,
    spacing: config.timestep_spacing,
    offset: config.steps_offset,
    openEnd: false,
    whole: true,
  });
  const start = config.skip_prk_steps ? [] : startTimesteps(descending, Math.floor(stride / 2));
  const rest = config.skip_prk_steps ? doubleSecond(descending) : descending.slice(startSteps - 1);
  const timesteps = [...start, ...rest].slice(skippedSteps(request, 'whole'));

  const noise = configNoise(config, 'exactly');
  const end = config.set_alpha_to_one ? { alpha: 1, sigma: 0 } : preservingLevel(noise, 0);
  const levelOf = (timestep: number): Level => (timestep < 0 ? end : preservingLevel(noise, timestep));
  const moves = timesteps.map((timestep, call) => {
    if (call < start.length) {
      const half = call % 2 === 0 ? Math.floor(stride / 2) : 0;
      return { from: levelOf(start[call - (call % 4)] ?? 0), to: levelOf(timestep - half) };
    }
    if (call === 1) return { from: levelOf(timestep + stride), to: levelOf(timestep) };
    return { from: levelOf(timestep), to: levelOf(timestep - stride) };
  });
  const last = moves.at(-1)?.to ?? end;
  const path = {
    ...preservingPath(noise, timesteps, last),
    moves: { from: toLevels(moves.map(({ from }) => from)), to: toLevels(moves.map(({ to }) => to)) },
  };
  return {
    solver: {
      name: 'pndm',
      startCalls: start.length,
      prediction: { type: config.prediction_type, units: 'preserving' },
    },
    path,
    prediction: config.prediction_type,
    startScale: 1,
    limit: undefined,
    timesteps: path.timesteps,
  };
}

/** t₀ t₁ t₁ t₂ …: the first step is taken twice. */
function doubleSecond(descending: readonly number[]): number[] {
  return [...descending.slice(0, 2), ...descending.slice(1)];
}

/** Four calls a step over the first three strides: both ends and twice the middle. */
function startTimesteps(descending: readonly number[], half: number): number[] {
  if (descending.length < startSteps)
    throw new DiffusionError('input.invalid', {
      input: 'steps',
      detail: `PNDM with Runge–Kutta start takes ${startSteps} steps or more`,
      remedy: 'ask for more steps, or set skip_prk_steps',
    });
  const halves = descending.slice(0, startSteps).flatMap((timestep) => [timestep + half, timestep]);
  return halves
    .slice(1)
    .flatMap((timestep) => [timestep, timestep])
    .slice(1, -1);
}
