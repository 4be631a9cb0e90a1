import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import type { Session } from '../runtime/session.ts';
import { encodeClip } from '../text/encode-clip.ts';
import type { Tensor } from '../tensor.ts';
import type { Conditioning, Family } from './family.ts';
import { guidanceEmbedding } from './guidance-embedding.ts';
import { latentLayout } from './latent-layout.ts';

/**
 * Stable Diffusion 1 and 2: one CLIP encoder, its last normalised states beside the latents. Inpainting UNets, LCM (told
 * its guidance as an embedding, so never run twice) and Turbo (guidance 0) are the same family: the graph's inputs tell.
 */
export const sd: Family = {
  name: 'sd',
  defaults: { steps: 50, guidance: 7.5, strength: 0.8 },
  sizeMultiple: ({ latent }) => latent.factor,
  async encodePrompts(models, request): Promise<Conditioning> {
    const session = await models.denoiser();
    const guidance = request.guidance ?? sd.defaults.guidance;
    const guidanceRescale = request.extra.guidance_rescale ?? 0;
    const told = guidanceFeed(session, guidance);
    if (!readsText(session)) return { positive: told, guidance, guidanceRescale };
    const twice = guidance > 1 && !('timestep_cond' in told);
    const [positive, negative] = await encode(models, request, twice);
    return {
      positive: { encoder_hidden_states: positive, ...told },
      ...(twice && negative && { negative: { encoder_hidden_states: negative, ...told } }),
      guidance,
      guidanceRescale,
    };
  },
  layout: () => latentLayout,
};

function readsText({ inputs }: Session): boolean {
  return inputs.some(({ name }) => name === 'encoder_hidden_states');
}

/** diffusers skips the layers for the prompt only, never for the negative one. */
async function encode(
  models: Models,
  { prompt, negativePrompt = '', extra }: GenerateRequest,
  twice: boolean,
): Promise<readonly [positive: Tensor, negative: Tensor | undefined]> {
  if (!models.roles.has('text_encoder'))
    throw new DiffusionError('model.missing', {
      file: `${models.folder}/text_encoder/model.onnx`,
      detail: 'no such file, and the denoiser reads text',
    });
  const tower = await models.tower('text_encoder');
  const options = {
    states: 'final',
    promptSyntax: extra.prompt_syntax,
    longPrompts: extra.long_prompts,
  } as const;
  const skip = extra.clip_skip;
  const prompts = twice ? [prompt, negativePrompt] : [prompt];
  const plain = await encodeClip(tower, prompts, options);
  const tokens = plain[0]?.embeddings.dims[1] ?? 0;
  const skipped =
    skip === undefined
      ? plain
      : await encodeClip(tower, [prompt], {
          ...options,
          clipSkip: skip,
          chunks: tokens / tower.tokenizer.maxLength,
        });
  const [first] = skipped;
  if (!first) throw new RangeError('a text encoder answered no prompt');
  return [first.embeddings, plain[1]?.embeddings];
}

/** What consistency models are told instead of running twice; empty for all others. */
export function guidanceFeed(session: Session, guidance: number): Record<string, Tensor> {
  const input = session.inputs.find(({ name }) => name === 'timestep_cond');
  if (!input) return {};
  const width = input.dims[1];
  if (typeof width !== 'number' || width < 4)
    throw new DiffusionError('model.invalid', {
      file: session.file,
      input: 'timestep_cond',
      detail: `its width is ${width ?? 'not stated'}`,
      remedy: 'export it with a fixed width',
    });
  return { timestep_cond: guidanceEmbedding(guidance, width) };
}
