import type { Feeds } from '../denoisers/rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { encodeClip } from '../text/encode-clip.ts';
import { encodeT5 } from '../text/encode-t5.ts';
import { textIds } from './flux-position-ids.ts';

/** diffusers' `max_sequence_length`, of schnell too (whose card asks for 256) */
const usualTokens = 512;
/** diffusers' `guidance_scale` of FluxPipeline */
export const usualGuidance = 3.5;

/** A prompt's words for CLIP, of which only the pooled vector is read, and for T5. */
export interface FluxWords {
  readonly clip: string;
  readonly t5: string;
}

/**
 * One prompt as FLUX's transformer reads it; with the guidance, where the graph asks for it.
 * @throws DiffusionError `model.unsupported` naming a CLIP graph without a pooled output
 */
export async function encodeFluxPrompt(
  models: Models,
  request: GenerateRequest,
  { clip, t5 }: FluxWords,
): Promise<Feeds> {
  const { extra } = request;
  const promptSyntax = extra.prompt_syntax;
  const tower = await models.tower('text_encoder');
  const [fromClip] = await encodeClip(tower, [clip], { states: 'final', promptSyntax });
  if (!fromClip?.pooled)
    throw new DiffusionError('model.unsupported', {
      file: tower.session.file,
      detail: 'has no output pooler_output',
      remedy: 'export the text encoder with optimum',
    });
  const maxLength = extra.max_sequence_length ?? usualTokens;
  const [fromT5] = await encodeT5(await models.tower('text_encoder_2'), [t5], { maxLength, promptSyntax });
  if (!fromT5) throw new RangeError('a prompt without an encoding');
  const ids = textIds(maxLength);
  const feeds: Feeds = {
    encoder_hidden_states: fromT5.embeddings,
    pooled_projections: fromClip.pooled,
    txt_ids: { dims: [1, ...ids.dims], data: ids.data },
  };
  // A checkpoint that is told no guidance (schnell) has no such input.
  if (!models.graph('transformer')?.inputs.some(({ name }) => name === 'guidance')) return feeds;
  const guidance = request.guidance ?? usualGuidance;
  return { ...feeds, guidance: { dims: [1], data: Float32Array.of(guidance) } };
}
