import type { Feeds } from '../denoisers/rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { Models } from '../models/models.ts';
import { encodeClip } from '../text/encode-clip.ts';
import { encodeT5 } from '../text/encode-t5.ts';
import type { PromptOptions } from '../text/prompt-options.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';
import { joinSd3Text } from './sd3-join-text.ts';
import { sd3Transformer } from './sd3-transformer.ts';

/** A prompt's words for each tower. */
export interface Sd3Words {
  readonly clipL: string;
  readonly clipG: string;
  readonly t5: string;
}

export interface Sd3PromptOptions extends PromptOptions {
  readonly clipSkip?: number | undefined;
  /** 77-token chunks of the CLIP towers, the same for all prompts of a request */
  readonly chunks: number;
  /** tokens of T5 */
  readonly maxLength: number;
}

/** One prompt as SD3's transformer reads it. A checkpoint without T5 gets zeros in its place, as in diffusers. */
export async function encodeSd3Prompt(
  models: Models,
  { clipL, clipG, t5 }: Sd3Words,
  options: Sd3PromptOptions,
): Promise<Feeds> {
  const first = await readClip(models, 'text_encoder', clipL, options);
  const second = await readClip(models, 'text_encoder_2', clipG, options);
  return {
    encoder_hidden_states: joinSd3Text(
      [first.embeddings, second.embeddings],
      await readT5(models, t5, options),
    ),
    pooled_projections: tensor(
      [1, first.pooled.data.length + second.pooled.data.length],
      Float32Array.of(...first.pooled.data, ...second.pooled.data),
    ),
  };
}

async function readClip(
  models: Models,
  role: 'text_encoder' | 'text_encoder_2',
  words: string,
  options: Sd3PromptOptions,
): Promise<{ readonly embeddings: Tensor; readonly pooled: Tensor }> {
  const tower = await models.tower(role);
  const [encoding] = await encodeClip(tower, [words], { ...options, states: 'penultimate' });
  if (encoding?.pooled) return { embeddings: encoding.embeddings, pooled: encoding.pooled };
  throw new DiffusionError('model.unsupported', {
    file: tower.session.file,
    detail: 'has no output text_embeds',
    remedy: 'export the text encoder with optimum',
  });
}

async function readT5(models: Models, words: string, options: Sd3PromptOptions): Promise<Tensor> {
  if (!models.roles.has('text_encoder_3'))
    return zeros([1, options.maxLength, sd3Transformer(models).joint_attention_dim]);
  const [encoding] = await encodeT5(await models.tower('text_encoder_3'), [words], options);
  if (!encoding) throw new RangeError('a prompt without an encoding');
  return encoding.embeddings;
}
