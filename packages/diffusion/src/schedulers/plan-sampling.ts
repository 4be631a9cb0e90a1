/**
 * A scheduler configuration and a number of steps, turned into pure data: the path, the solver and the scales around it.
 * Everything runs in x = x₀ + σ·n; schedulers that keep latents variance-preserving differ by a factor 1/√(σ² + 1) only.
 */
import type { PredictionType } from '../denoisers/predictions.ts';
import { schedules } from '../schedules/index.ts';
import { trainingNoise } from '../schedules/training-noise.ts';
import { type SolverName } from '../solvers/index.ts';
import type { SchedulerClass, SchedulerConfig } from './scheduler-config.ts';

export interface SamplingPlan {
  readonly solver: SolverName;
  readonly prediction: PredictionType;
  /** [steps + 1] */
  readonly sigmas: Float32Array;
  /** [steps] */
  readonly timesteps: Float32Array;
  /** pure noise times this is where a walk from nothing starts */
  readonly startScale: number;
  /** the result times this is the latents: 1 where the path ends in 0 */
  readonly endScale: number;
  readonly clip: number | undefined;
  readonly firstOrderEnd: boolean;
}

interface ClassTraits {
  readonly solver: SolverName;
  /** latents are kept at unit variance: they start as noise · √(σ² + 1) in our units, and end divided by it */
  readonly variancePreserving: boolean;
  readonly openEnd: boolean;
  readonly wholeTimesteps: boolean;
}

const traits = {
  DDIMScheduler: { solver: 'euler', variancePreserving: true, openEnd: false, wholeTimesteps: true },
  EulerDiscreteScheduler: {
    solver: 'euler',
    variancePreserving: false,
    openEnd: false,
    wholeTimesteps: false,
  },
  HeunDiscreteScheduler: { solver: 'heun', variancePreserving: false, openEnd: false, wholeTimesteps: false },
  DPMSolverMultistepScheduler: {
    solver: 'dpmpp-2m',
    variancePreserving: true,
    openEnd: true,
    wholeTimesteps: true,
  },
} as const satisfies Record<SchedulerClass, ClassTraits>;

/** Few enough steps for a multistep solver's last one to be shaky (diffusers' own bound). */
const fewSteps = 15;

export function planSampling(config: SchedulerConfig, steps: number): SamplingPlan {
  const { solver, variancePreserving, openEnd, wholeTimesteps } = traits[config._class_name];
  const noise = trainingNoise({
    schedule: config.beta_schedule,
    start: config.beta_start,
    end: config.beta_end,
    count: config.num_train_timesteps,
    zeroTerminalSnr: config.rescale_betas_zero_snr,
  });
  const path = schedules[config.use_karras_sigmas ? 'karras' : 'spaced'](noise, {
    steps,
    spacing: config.timestep_spacing,
    offset: config.steps_offset,
    openEnd,
    wholeTimesteps,
  });
  const first = path.sigmas[0] as number;
  const unitVariance = variancePreserving || config.timestep_spacing === 'leading';
  const end = endsInZero(config) ? 0 : (noise.sigmas[0] as number);
  return {
    solver: config.solver_order === 1 ? 'euler' : solver,
    prediction: config.prediction_type,
    sigmas: Float32Array.of(...path.sigmas, end),
    timesteps: path.timesteps,
    startScale: unitVariance ? Math.sqrt(first * first + 1) : first,
    endScale: variancePreserving ? 1 / Math.sqrt(end * end + 1) : 1,
    clip: config.clip_sample ? config.clip_sample_range : undefined,
    firstOrderEnd: config.euler_at_final || (config.lower_order_final && steps < fewSteps),
  };
}

/**
 * The part of a plan that changes a picture by `strength` (0…1): its last ⌊steps · strength⌋ steps. A strength too small
 * for one step leaves nothing to do.
 */
export function planFrom(plan: SamplingPlan, strength: number): SamplingPlan {
  const steps = plan.timesteps.length;
  const skip = steps - Math.min(Math.trunc(steps * strength), steps);
  return { ...plan, sigmas: plan.sigmas.subarray(skip), timesteps: plan.timesteps.subarray(skip) };
}

function endsInZero(config: SchedulerConfig): boolean {
  return config._class_name === 'DDIMScheduler'
    ? config.set_alpha_to_one
    : config.final_sigmas_type === 'zero';
}
