import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';

export interface SchedulerSource {
  readonly json: Readonly<Record<string, unknown>>;
  /** what to name in an error */
  readonly file: string;
}

/** The scheduler's configuration that a request is drawn with: its own, whole or over the checkpoint's; else that. */
export function schedulerSource(models: Models, request: GenerateRequest): SchedulerSource {
  const { scheduler } = models;
  if (request.schedulerConfig) return { json: request.schedulerConfig, file: 'schedulerConfig' };
  const own = { ...(typeof scheduler.json === 'object' && scheduler.json), ...repairs(models, request) };
  return request.schedulerOverride
    ? { json: { ...own, ...request.schedulerOverride }, file: 'schedulerOverride' }
    : { json: own, file: scheduler.file };
}

/**
 * diffusers' Stable Diffusion pipelines take no checkpoint's word for these: files older than the keys would be read with
 * the classes' defaults, which were never meant for it (pipeline_stable_diffusion{,_img2img,_inpaint}.py, constructors).
 */
function repairs({ family, index }: Models, { pipeline }: GenerateRequest): SchedulerSource['json'] {
  if (family !== 'sd' || String(index._class_name).startsWith('LatentConsistencyModel')) return {};
  switch (pipeline) {
    case 'text-to-image':
    case 'image-to-image':
      return { steps_offset: 1, clip_sample: false };
    case 'inpaint':
      return { steps_offset: 1, skip_prk_steps: true };
    case 'controlnet':
    case 'controlnet-image-to-image':
    case 'controlnet-inpaint':
    case 'fill':
    case 'kontext':
    case 'try-on':
    case 'dress':
      return {};
  }
}
