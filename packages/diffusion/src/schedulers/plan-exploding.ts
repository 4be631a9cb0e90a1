import { linspace32 } from '../schedules/linspace.ts';
import { type NoisePath, skipCalls } from '../schedules/noise-path.ts';
import { numpyLog } from '../schedules/numpy-log.ts';
import { spreadTimesteps } from '../schedules/spread-timesteps.ts';
import { type TrainingNoise, sigmaAt, timestepsAt } from '../schedules/training-noise.ts';
import { cleanLimit } from './clean-limit.ts';
import { configNoise } from './config-noise.ts';
import { rampName, rampSigmas } from './ramp-of.ts';
import type { SamplingPlan, SamplingRequest } from './sampling-plan.ts';
import type { SchedulerOf } from './scheduler-config.ts';
import { skippedSteps } from './skipped-steps.ts';

type ExplodingConfig = SchedulerOf<
  'EulerDiscreteScheduler' | 'EulerAncestralDiscreteScheduler' | 'HeunDiscreteScheduler'
>;

/** One entry a step, before any class repeats them. */
interface Stops {
  /** [steps + 1] */
  readonly sigmas: Float32Array;
  /** [steps] */
  readonly timesteps: Float32Array;
}

const round = Math.fround;

/** Euler, Euler ancestral and Heun keep latents in exploding units. */
export function planExploding(config: ExplodingConfig, request: SamplingRequest): SamplingPlan {
  const stops = layStops(config, configNoise(config, 'almost'), request.steps);
  const second = config._class_name === 'HeunDiscreteScheduler';
  const whole = second ? repeatInner(stops) : stops;
  const highest = Math.max(...stops.sigmas);
  const path: NoisePath = {
    sigmas: whole.sigmas,
    alphas: new Float32Array(whole.sigmas.length).fill(1),
    timesteps: whole.timesteps,
    units: 'exploding',
  };
  const cut = skipCalls(path, skippedSteps(request, 'whole') * (second ? 2 : 1));
  return {
    solver: { name: solverNames[config._class_name] },
    path: cut,
    prediction: config.prediction_type,
    startScale:
      config.timestep_spacing === 'leading' ? round(Math.sqrt(round(round(highest ** 2) + 1))) : highest,
    limit: second ? cleanLimit(config) : undefined,
    timesteps: cut.timesteps,
  };
}

const solverNames = {
  EulerDiscreteScheduler: 'euler',
  EulerAncestralDiscreteScheduler: 'euler-ancestral',
  HeunDiscreteScheduler: 'heun',
} as const satisfies Record<ExplodingConfig['_class_name'], string>;

function layStops(config: ExplodingConfig, noise: TrainingNoise, steps: number): Stops {
  const spread = Float32Array.from(
    spreadTimesteps(config.num_train_timesteps, {
      steps,
      spacing: config.timestep_spacing,
      offset: config.steps_offset,
      openEnd: false,
      whole: false,
    }),
  );
  const followed = [...spread].map((timestep) => sigmaAt(noise, timestep));
  if (config._class_name === 'EulerAncestralDiscreteScheduler')
    return { sigmas: Float32Array.of(...followed, 0), timesteps: spread };

  const euler = config._class_name === 'EulerDiscreteScheduler' ? config : undefined;
  const between = euler?.interpolation_type === 'log_linear' ? logLinear(noise, steps) : followed;
  const ramp = rampName(config);
  const bounds = { highest: between[0] as number, lowest: between.at(-1) as number, steps };
  const sigmas = ramp ? rampSigmas(ramp, config, bounds) : between;
  const end = euler?.final_sigmas_type === 'sigma_min' ? (noise.sigmas[0] as number) : 0;
  const all = Float32Array.of(...sigmas, end);
  if (euler?.timestep_type === 'continuous' && euler.prediction_type === 'v_prediction')
    return { sigmas: all, timesteps: all.subarray(0, -1).map((sigma) => 0.25 * Math.log(sigma)) };
  // A log-linear path has one level more than steps: its walk ends there and never reaches the end level.
  const levels = all.subarray(0, steps + 1);
  const timesteps = ramp ? Float32Array.from(timestepsAt(noise, sigmas)) : spread;
  return { sigmas: levels, timesteps };
}

/** σ evenly in its logarithm over the whole training range [steps + 1]. */
function logLinear({ sigmas }: TrainingNoise, steps: number): number[] {
  const logs = linspace32(numpyLog(sigmas.at(-1) as number), numpyLog(sigmas[0] as number), steps + 1);
  return Array.from(logs.map(Math.exp));
}

/** Heun calls the network twice at every level but the first and the last. */
function repeatInner({ sigmas, timesteps }: Stops): Stops {
  const twice = (values: Float32Array): number[] => [...values].flatMap((value) => [value, value]);
  const [first, end] = [sigmas[0] as number, sigmas.at(-1) as number];
  return {
    sigmas: Float32Array.of(first, ...twice(sigmas.subarray(1, -1)), end),
    timesteps: Float32Array.of(timesteps[0] as number, ...twice(timesteps.subarray(1))),
  };
}
