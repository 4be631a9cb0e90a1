import { schedulerSource } from '../families/scheduler-source.ts';
import { type SamplingPlan, planSampling } from '../schedulers/plan-sampling.ts';
import type { StrengthRule } from '../schedulers/sampling-plan.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import type { ImagePipeline, Job } from './image-start.ts';

/**
 * Where a job's images walk: the request's scheduler or the checkpoint's own, cut to the strength.
 * @throws DiffusionError `input.invalid` when no step is left; `model.*` for a scheduler that cannot be followed
 */
export function planJob(job: Omit<Job, 'plan' | 'signal'>, pipeline: ImagePipeline): SamplingPlan {
  const { models, family, request, size } = job;
  const { json, file } = schedulerSource(models, request);
  return planSampling(parseSchedulerConfig(json, file), {
    steps: request.steps ?? family.defaults.steps,
    ...(pipeline.usesStrength && {
      strength: request.strength ?? family.defaults.strength,
      strengthRule: strengthRule(job),
    }),
    eta: request.extra.eta,
    originalSteps: request.extra.original_inference_steps,
    ...family.samplingHints?.(models, request, size),
  });
}

/** The reference's pipelines cut a path differently; which of them would run decides, not the scheduler. */
function strengthRule({ models, family, request }: Omit<Job, 'plan'>): StrengthRule {
  switch (family.name) {
    case 'sd3':
    case 'flux':
    case 'fashn':
      return 'fraction';
    case 'sd':
    case 'sdxl': {
      const consistency = String(models.index._class_name).startsWith('LatentConsistencyModel');
      return consistency && request.pipeline === 'image-to-image' ? 'spread' : 'whole';
    }
  }
}
