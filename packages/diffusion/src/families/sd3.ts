/**
 * Stable Diffusion 3 and 3.5 (Esser et al. 2024): a flow-matching transformer over 16-channel latents, told the prompt by
 * two CLIP towers and T5. As in diffusers' StableDiffusion3Pipeline and its image-to-image and inpaint pipelines.
 */
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { countChunks } from '../text/prompt-chunks.ts';
import type { PromptOptions } from '../text/prompt-options.ts';
import type { Family } from './family.ts';
import { latentLayout } from './latent-layout.ts';
import { refuseUnread } from './refuse-unread.ts';
import { schedulerSource } from './scheduler-source.ts';
import { type Sd3Words, encodeSd3Prompt } from './sd3-prompt.ts';
import { sd3Patches, sd3Transformer } from './sd3-transformer.ts';
import { parseShiftConfig, sequenceShift } from './sequence-shift.ts';

/** diffusers' `max_sequence_length` */
const usualTokens = 256;

export const sd3: Family = {
  name: 'sd3',
  defaults: { steps: 28, guidance: 7, strength: 0.6 },
  sizeMultiple: (models) => models.latent.factor * sd3Transformer(models).patch_size,
  check(models, request, size) {
    refuseUnread('sd3', request);
    sd3Patches(models, size);
  },
  async encodePrompts(models, request) {
    const { extra } = request;
    const guidance = request.guidance ?? sd3.defaults.guidance;
    const words = positiveWords(request);
    const without = guidance > 1 ? negativeWords(request) : undefined;
    const syntax = { promptSyntax: extra.prompt_syntax, longPrompts: extra.long_prompts };
    const options = {
      ...syntax,
      chunks: await clipChunks(models, without ? [words, without] : [words], syntax),
      maxLength: extra.max_sequence_length ?? usualTokens,
    };
    const positive = await encodeSd3Prompt(models, words, { ...options, clipSkip: extra.clip_skip });
    // diffusers leaves no layers out of the negative prompt, whatever `clip_skip` says
    const negative = without && (await encodeSd3Prompt(models, without, options));
    return { positive, ...(negative && { negative }), guidance, guidanceRescale: 0 };
  },
  layout: () => latentLayout,
  samplingHints(models, request, size) {
    const { json, file } = schedulerSource(models, request);
    const config = parseShiftConfig(json, file);
    const { rows, columns } = sd3Patches(models, size);
    return config.use_dynamic_shifting ? { mu: sequenceShift(rows * columns, config) } : {};
  },
};

function positiveWords({ prompt, extra }: GenerateRequest): Sd3Words {
  return { clipL: prompt, clipG: extra.prompt_2 || prompt, t5: extra.prompt_3 || prompt };
}

function negativeWords({ negativePrompt: prompt = '', extra }: GenerateRequest): Sd3Words {
  return {
    clipL: prompt,
    clipG: extra.negative_prompt_2 || prompt,
    t5: extra.negative_prompt_3 || prompt,
  };
}

/** Both towers stand side by side, so they are given the same number of chunks. */
async function clipChunks(
  models: Models,
  words: readonly Sd3Words[],
  options: PromptOptions,
): Promise<number> {
  const [first, second] = [await models.tower('text_encoder'), await models.tower('text_encoder_2')];
  return Math.max(
    countChunks(
      first.tokenizer,
      words.map(({ clipL }) => clipL),
      options,
    ),
    countChunks(
      second.tokenizer,
      words.map(({ clipG }) => clipG),
      options,
    ),
  );
}
