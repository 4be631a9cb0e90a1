/**
 * `scheduler/scheduler_config.json` as the diffusers library writes it. Unknown keys are ignored (checkpoints carry keys
 * of other classes); a missing key takes its class's default.
 */
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';
import { betaSchedules } from '../schedules/training-noise.ts';
import { spacings } from '../schedules/schedule.ts';
import { type PredictionType, predictions } from '../denoisers/predictions.ts';

/** A training range longer than any known checkpoint's would only burn time. */
const maxTrainTimesteps = 100_000;
const predictionNames = Object.keys(predictions) as [PredictionType, ...PredictionType[]];

const ddpmBetas = { beta_start: 0.0001, beta_end: 0.02, beta_schedule: 'linear' } as const;

/** What differs between the classes: their defaults. */
const classDefaults = {
  DDIMScheduler: { ...ddpmBetas, timestep_spacing: 'leading', clip_sample: true },
  EulerDiscreteScheduler: { ...ddpmBetas, timestep_spacing: 'linspace' },
  HeunDiscreteScheduler: { ...ddpmBetas, beta_start: 0.00085, beta_end: 0.012, timestep_spacing: 'linspace' },
  DPMSolverMultistepScheduler: { ...ddpmBetas, timestep_spacing: 'linspace' },
} as const;

export type SchedulerClass = keyof typeof classDefaults;
export const schedulerClasses = Object.keys(classDefaults) as [SchedulerClass, ...SchedulerClass[]];

const schema = z.object({
  _class_name: z.enum(schedulerClasses),
  num_train_timesteps: z.number().int().min(1).max(maxTrainTimesteps).default(1000),
  beta_start: z.number().positive(),
  beta_end: z.number().positive().lt(1),
  beta_schedule: z.enum(betaSchedules),
  prediction_type: z.enum(predictionNames).default('epsilon'),
  timestep_spacing: z.enum(spacings),
  steps_offset: z.number().int().min(0).default(0),
  rescale_betas_zero_snr: z.boolean().default(false),
  use_karras_sigmas: z.boolean().nullish(),
  clip_sample: z.boolean().default(false),
  clip_sample_range: z.number().positive().default(1),
  set_alpha_to_one: z.boolean().default(true),
  final_sigmas_type: z.enum(['zero', 'sigma_min']).default('zero'),
  solver_order: z.number().int().default(2),
  lower_order_final: z.boolean().default(true),
  euler_at_final: z.boolean().default(false),
  // Options that change the result and are not built: only these values load.
  trained_betas: z.null().optional(),
  thresholding: z.literal(false).optional(),
  interpolation_type: z.literal('linear').optional(),
  timestep_type: z.literal('discrete').optional(),
  algorithm_type: z.literal('dpmsolver++').optional(),
  solver_type: z.enum(['midpoint', 'bh1', 'bh2']).optional(),
  use_exponential_sigmas: z.literal(false).nullish(),
  use_beta_sigmas: z.literal(false).nullish(),
  use_lu_lambdas: z.literal(false).nullish(),
  use_flow_sigmas: z.literal(false).nullish(),
});

export type SchedulerConfig = z.infer<typeof schema>;

/**
 * @param file what to name in the error
 * @throws AppError `model.invalid` naming the key that this engine cannot follow
 */
export function parseSchedulerConfig(json: unknown, file: string): SchedulerConfig {
  const name = z.object({ _class_name: z.enum(schedulerClasses) }).safeParse(json);
  const given = typeof json === 'object' ? json : {};
  const parsed = schema.safeParse(
    name.success ? { ...classDefaults[name.data._class_name], ...given } : json,
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('model.invalid', {
    detail: `${file}: ${issue?.path.join('.')}: ${issue?.message}; run it with one of ${schedulerClasses.join(', ')}`,
    cause: parsed.error,
  });
}
