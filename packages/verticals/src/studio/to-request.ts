import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import {
  type ControlRequest,
  type GenerateRequest,
  type PipelineName,
  parseGenerateCase,
} from '@escena/diffusion/generate-request';
import type { CheckpointFacts } from './checkpoint.ts';
import type { StudioInput } from './contract.ts';
import type { Mode } from './mode.ts';
import { schedulerOverride } from './scheduler-override.ts';

/** A request's pictures, ready to be drawn from. */
export interface RequestPictures {
  readonly image?: Raster;
  /** 255 = repaint; of the image's size */
  readonly mask?: Raster;
  readonly controls: readonly ControlRequest[];
}

/**
 * What the engine is asked for one picture.
 * @param input as `inputOfImage` gives it
 * @throws DiffusionError `input.invalid` naming the engine's field
 */
export function toRequest(
  input: StudioInput,
  { image, mask, controls }: RequestPictures,
  facts: Pick<CheckpointFacts, 'className' | 'schedulerConfig'>,
): GenerateRequest {
  const { mode, variation } = input;
  const inPhoto = mode.kind === 'inpaint' || mode.kind === 'outpaint';
  const {
    extra,
    image: _image,
    mask: _mask,
    garment: _garment,
    pose: _pose,
    garmentPose: _garmentPose,
    ...fields
  } = parseGenerateCase({
    pipeline: pipelineOf(mode, controls.length > 0, facts.className),
    prompt: input.prompt,
    negativePrompt: input.negativePrompt,
    steps: input.steps,
    guidance: input.guidance,
    seed: input.seed,
    width: input.width,
    height: input.height,
    strength: 'strength' in mode ? mode.strength : undefined,
    schedulerOverride: schedulerOverride(input.scheduler, facts.schedulerConfig),
    extra: {
      prompt_syntax: input.promptSyntax,
      long_prompts: 'chunk',
      padding_mask_crop: inPhoto ? mode.padding : undefined,
      variation,
      regions: input.regions.length > 0 ? input.regions : undefined,
      tileable: input.tileable === 'none' ? undefined : input.tileable,
    },
  });
  const { controls: _, ...options } = extra;
  return {
    ...fields,
    ...(image && { image }),
    ...(mask && { mask }),
    extra: { ...options, ...(controls.length > 0 && { controls }) },
  };
}

function pipelineOf({ kind }: Mode, controlled: boolean, className: string): PipelineName {
  switch (kind) {
    case 'text-to-image':
      return controlled ? 'controlnet' : 'text-to-image';
    case 'image-to-image':
      return controlled ? 'controlnet-image-to-image' : 'image-to-image';
    case 'inpaint':
    case 'outpaint':
      if (className === 'FluxFillPipeline') return 'fill';
      return controlled ? 'controlnet-inpaint' : 'inpaint';
    case 'edit':
      return 'kontext';
    case 'enlarge':
      throw new AppError('internal', { detail: 'enlarging draws nothing' });
  }
}
