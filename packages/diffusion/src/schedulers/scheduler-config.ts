/**
 * `scheduler/scheduler_config.json` as the diffusers library writes it. Keys of other classes are ignored (checkpoints
 * carry them along); a missing key takes its class's own default, read in the constructors of diffusers 0.40.
 */
import { z } from 'zod';
import { predictionTypes } from '../denoisers/predictions.ts';
import { DiffusionError } from '../diffusion-error.ts';
import { spacings } from '../schedules/spread-timesteps.ts';
import { betaSchedules } from '../schedules/training-noise.ts';
import { dpmAlgorithms } from '../solvers/dpm-multistep.ts';

/** A training range longer than any known checkpoint's would only burn time. */
const maxTrainTimesteps = 100_000;

/** null is Python's None, which reads as false. */
const flag = (missing: boolean) =>
  z
    .boolean()
    .nullable()
    .default(missing)
    .transform((value) => value ?? false);
const off = flag(false);
const trainTimesteps = z.number().int().min(1).max(maxTrainTimesteps).default(1000);
const order = z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2);
const finalSigmas = z.enum(['zero', 'sigma_min']).default('zero');
const prediction = (types: readonly (typeof predictionTypes)[number][]) => z.enum(types).default('epsilon');
const discrete = prediction(['epsilon', 'v_prediction', 'sample']);
const withFlow = prediction(predictionTypes);

interface Betas {
  readonly start: number;
  readonly end: number;
  readonly schedule: (typeof betaSchedules)[number];
}

const ddpmBetas: Betas = { start: 0.0001, end: 0.02, schedule: 'linear' };
const latentBetas = { start: 0.00085, end: 0.012 };

const training = ({ start, end, schedule }: Betas) => ({
  num_train_timesteps: trainTimesteps,
  beta_start: z.number().min(0).lt(1).default(start),
  beta_end: z.number().positive().lt(1).default(end),
  beta_schedule: z.enum(betaSchedules).default(schedule),
  trained_betas: z.array(z.number().min(0).lt(1)).min(1).max(maxTrainTimesteps).nullish(),
});

const spread = (spacing: (typeof spacings)[number]) => ({
  timestep_spacing: z.enum(spacings).default(spacing),
  steps_offset: z.number().int().min(0).max(maxTrainTimesteps).default(0),
});

const threshold = {
  thresholding: off,
  dynamic_thresholding_ratio: z.number().min(0).max(1).default(0.995),
  sample_max_value: z.number().positive().default(1),
};

const clip = (missing: boolean) => ({
  clip_sample: flag(missing),
  clip_sample_range: z.number().positive().default(1),
});

/** diffusers reads the bounds from keys of other classes too, where they are in the file. */
const sigmas = {
  use_karras_sigmas: off,
  use_exponential_sigmas: off,
  use_beta_sigmas: off,
  sigma_min: z.number().positive().nullish(),
  sigma_max: z.number().positive().nullish(),
};

const flowSigmas = {
  use_flow_sigmas: off,
  flow_shift: z.number().positive().default(1),
  use_dynamic_shifting: off,
};

const distilled = {
  ...training({ ...latentBetas, schedule: 'scaled_linear' }),
  original_inference_steps: z.number().int().min(1).max(maxTrainTimesteps).default(50),
  set_alpha_to_one: flag(true),
  prediction_type: discrete,
  rescale_betas_zero_snr: off,
};

const schema = z.discriminatedUnion('_class_name', [
  z.object({
    _class_name: z.literal('DDIMScheduler'),
    ...training(ddpmBetas),
    ...spread('leading'),
    ...clip(true),
    ...threshold,
    set_alpha_to_one: flag(true),
    prediction_type: discrete,
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('DDPMScheduler'),
    ...training(ddpmBetas),
    ...spread('leading'),
    ...clip(true),
    ...threshold,
    variance_type: z.enum(['fixed_small', 'fixed_small_log', 'fixed_large']).default('fixed_small'),
    prediction_type: discrete,
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('PNDMScheduler'),
    ...training(ddpmBetas),
    ...spread('leading'),
    skip_prk_steps: off,
    set_alpha_to_one: off,
    prediction_type: prediction(['epsilon', 'v_prediction']),
  }),
  z.object({
    _class_name: z.literal('EulerDiscreteScheduler'),
    ...training(ddpmBetas),
    ...spread('linspace'),
    ...sigmas,
    interpolation_type: z.enum(['linear', 'log_linear']).default('linear'),
    timestep_type: z.enum(['discrete', 'continuous']).default('discrete'),
    final_sigmas_type: finalSigmas,
    prediction_type: discrete,
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('EulerAncestralDiscreteScheduler'),
    ...training(ddpmBetas),
    ...spread('linspace'),
    prediction_type: prediction(['epsilon', 'v_prediction']),
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('HeunDiscreteScheduler'),
    ...training({ ...latentBetas, schedule: 'linear' }),
    ...spread('linspace'),
    ...clip(false),
    ...sigmas,
    prediction_type: discrete,
  }),
  z.object({
    _class_name: z.literal('DPMSolverMultistepScheduler'),
    ...training(ddpmBetas),
    ...spread('linspace'),
    ...threshold,
    ...sigmas,
    ...flowSigmas,
    use_lu_lambdas: off,
    solver_order: order,
    algorithm_type: z.enum([...dpmAlgorithms, 'deis']).default('dpmsolver++'),
    solver_type: z.enum(['midpoint', 'heun', 'logrho', 'bh1', 'bh2']).default('midpoint'),
    lower_order_final: flag(true),
    euler_at_final: off,
    final_sigmas_type: finalSigmas,
    lambda_min_clipped: z.union([z.number(), z.literal(-Infinity)]).default(-Infinity),
    variance_type: z.null().optional(),
    prediction_type: withFlow,
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('UniPCMultistepScheduler'),
    ...training(ddpmBetas),
    ...spread('linspace'),
    ...threshold,
    ...sigmas,
    ...flowSigmas,
    time_shift_type: z.enum(['exponential', 'linear']).default('exponential'),
    shift_terminal: z.number().gt(0).lt(1).nullish(),
    solver_order: order,
    solver_type: z.enum(['bh1', 'bh2', 'midpoint', 'heun', 'logrho']).default('bh2'),
    predict_x0: flag(true),
    lower_order_final: flag(true),
    disable_corrector: z.array(z.number().int()).max(maxTrainTimesteps).default([]),
    solver_p: z.null().optional(),
    final_sigmas_type: finalSigmas,
    prediction_type: withFlow,
    rescale_betas_zero_snr: off,
  }),
  z.object({
    _class_name: z.literal('LCMScheduler'),
    ...distilled,
    ...clip(false),
    ...threshold,
    timestep_scaling: z.number().default(10),
  }),
  z.object({ _class_name: z.literal('TCDScheduler'), ...distilled }),
  z.object({
    _class_name: z.literal('FlowMatchEulerDiscreteScheduler'),
    num_train_timesteps: trainTimesteps,
    shift: z.number().positive().default(1),
    use_dynamic_shifting: off,
    base_shift: z.number().nullish().default(0.5),
    max_shift: z.number().nullish().default(1.15),
    base_image_seq_len: z.number().int().positive().default(256),
    max_image_seq_len: z.number().int().positive().default(4096),
    invert_sigmas: off,
    shift_terminal: z.number().min(0).lt(1).nullish(),
    time_shift_type: z.enum(['exponential', 'linear']).default('exponential'),
    stochastic_sampling: off,
    ...sigmas,
  }),
]);

export type SchedulerConfig = z.infer<typeof schema>;
export type SchedulerClass = SchedulerConfig['_class_name'];
export type SchedulerOf<C extends SchedulerClass> = Extract<SchedulerConfig, { readonly _class_name: C }>;
export const schedulerClasses = schema.options.map((option) => option.shape._class_name.value);

/**
 * @param file what to name in the error
 * @throws DiffusionError `model.unsupported` naming the class that is not built, `model.invalid` naming a key
 */
export function parseSchedulerConfig(json: unknown, file: string): SchedulerConfig {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const input = issue?.path.join('.') || undefined;
  const unknownClass = input === '_class_name';
  throw new DiffusionError(unknownClass ? 'model.unsupported' : 'model.invalid', {
    file,
    ...(input && { input }),
    detail: issue?.message ?? 'is no scheduler configuration',
    remedy: unknownClass
      ? `use one of ${schedulerClasses.join(', ')}`
      : 'correct the key, or ask for a scheduler by name',
    cause: parsed.error,
  });
}
