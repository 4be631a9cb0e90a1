/** What image-to-image and inpainting share: noise, the network behind its wrappers, the walk, the picture. */
import { AppError } from '@escena/core/app-error';
import { guided } from '../denoisers/guided.ts';
import { denoiser } from '../denoisers/predictions.ts';
import { decodeLatents } from '../models/autoencoder.ts';
import type { Models } from '../models/load-models.ts';
import { predictLatents } from '../models/predict-latents.ts';
import { type SamplingPlan, planFrom, planSampling } from '../schedulers/plan-sampling.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import type { Constrain } from '../solvers/solver.ts';
import { solvers } from '../solvers/index.ts';
import { type Tensor, concatBatch, map } from '../tensor.ts';
import type { Conditioning, PipelineResult, RunOptions } from './pipeline.ts';
import { toPicture } from './picture-tensor.ts';

/** A thousand steps is the training range of every known checkpoint; more would only burn time. */
const maxSteps = 1000;

/** @throws AppError `input.invalid` when steps · strength leaves nothing to do */
export function planChange(models: Models, strength: number, { scheduler, steps }: RunOptions): SamplingPlan {
  if (!(strength > 0 && strength <= 1 && steps >= 1 && steps <= maxSteps))
    throw new AppError('input.invalid', { detail: `${steps} steps at strength ${strength}` });
  const config = parseSchedulerConfig(scheduler ?? models.scheduler.json, models.scheduler.file);
  const plan = planFrom(planSampling(config, steps), strength);
  if (plan.timesteps.length === 0)
    throw new AppError('input.invalid', { detail: `strength ${strength} of ${steps} steps is no step` });
  return plan;
}

export interface Change {
  readonly plan: SamplingPlan;
  /** latents at plan.sigmas[0] [1, c, h, w] */
  readonly start: Tensor;
  readonly text?: Conditioning;
  /** channels appended to the network's input */
  readonly extra?: Tensor;
  readonly constrain?: Constrain;
}

/** Walks the latents down and decodes them. */
export async function changeLatents(
  models: Models,
  change: Change,
  options: RunOptions,
): Promise<PipelineResult> {
  const { plan, text, extra } = change;
  const guidance = text && text.guidance > 1 ? text.guidance : undefined;
  const predict = predictLatents(models.sessions.unet, { text: textBatch(text), extra });
  const denoise = denoiser(guidance === undefined ? predict : guided(predict, guidance), plan);
  const end = await solvers[plan.solver](denoise, change.start, plan.sigmas, {
    signal: options.signal,
    onStep: options.onStep,
    constrain: change.constrain,
    firstOrderEnd: plan.firstOrderEnd,
  });
  const latents = map(end, (value) => value * plan.endScale);
  return { latents, picture: toPicture(await decodeLatents(models, latents)) };
}

function textBatch(text: Conditioning | undefined): Tensor | undefined {
  if (!text || text.guidance <= 1) return text?.positive;
  if (!text.negative)
    throw new AppError('input.invalid', { detail: 'guidance above 1 needs a negative prompt' });
  return concatBatch([text.negative, text.positive]);
}
