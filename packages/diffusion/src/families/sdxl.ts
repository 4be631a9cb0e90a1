import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { countChunks } from '../text/prompt-chunks.ts';
import { type ClipOptions, encodeClip } from '../text/encode-clip.ts';
import type { TextEncoding, TextTower } from '../text/text-tower.ts';
import { type Tensor, map, zeros } from '../tensor.ts';
import type { Feeds } from '../denoisers/rows.ts';
import type { Conditioning, Family } from './family.ts';
import { latentLayout } from './latent-layout.ts';
import { guidanceFeed } from './sd.ts';
import { sdxlTimeIds } from './sdxl-time-ids.ts';

/**
 * SDXL: the penultimate states of two CLIP encoders side by side, the second one's pooled vector, and the picture's sizes
 * as numbers (Podell et al. 2023, §2.2). A refiner has the second encoder only and is told a score.
 */
export const sdxl: Family = {
  name: 'sdxl',
  defaults: { steps: 50, guidance: 5, strength: 0.3 },
  sizeMultiple: ({ latent }) => latent.factor,
  async encodePrompts(models, request, size): Promise<Conditioning> {
    const session = await models.denoiser();
    const guidance = request.guidance ?? sdxl.defaults.guidance;
    const told = guidanceFeed(session, guidance);
    const twice = guidance > 1 && !('timestep_cond' in told);
    const towers = await openTowers(models);
    const { positive, negative } = await encode({ models, towers, request }, twice);
    const times = sdxlTimeIds(models, request, size);
    return {
      positive: { ...textFeeds(positive), time_ids: times.positive, ...told },
      ...(negative && { negative: { ...textFeeds(negative), time_ids: times.negative, ...told } }),
      guidance,
      guidanceRescale: request.extra.guidance_rescale ?? 0,
    };
  },
  layout: () => latentLayout,
};

interface Text {
  /** [1, tokens, Σd] */
  readonly embeddings: Tensor;
  /** [1, p] */
  readonly pooled: Tensor;
}

function textFeeds({ embeddings, pooled }: Text): Feeds {
  return { encoder_hidden_states: embeddings, text_embeds: pooled };
}

async function openTowers(models: Models): Promise<readonly TextTower[]> {
  const roles = (['text_encoder', 'text_encoder_2'] as const).filter((role) => models.roles.has(role));
  if (roles.includes('text_encoder_2')) return Promise.all(roles.map((role) => models.tower(role)));
  throw new DiffusionError('model.missing', {
    file: `${models.folder}/text_encoder_2/model.onnx`,
    detail: 'no such file, and the denoiser reads its text',
  });
}

interface Encode {
  readonly models: Models;
  readonly towers: readonly TextTower[];
  readonly request: GenerateRequest;
}

async function encode(
  { models, towers, request }: Encode,
  twice: boolean,
): Promise<{ positive: Text; negative?: Text }> {
  const { prompt, negativePrompt, extra } = request;
  // diffusers' default where the index does not say.
  const zeroed = negativePrompt === undefined && models.index.force_zeros_for_empty_prompt !== false;
  const first = negativePrompt ?? '';
  // Empty counts as not given, as in diffusers.
  const positives = both(towers, [prompt, extra.prompt_2 || prompt]);
  const negatives = both(towers, [first, extra.negative_prompt_2 || first]);
  const options = {
    states: 'penultimate',
    promptSyntax: extra.prompt_syntax,
    longPrompts: extra.long_prompts,
  } as const;
  const texts = twice && !zeroed ? [...positives, ...negatives] : positives;
  const chunks = Math.max(
    ...texts.map((text, i) => {
      const tower = towers[i % towers.length];
      return tower ? countChunks(tower.tokenizer, [text], options) : 1;
    }),
  );
  const run = (prompts: readonly string[], clipSkip?: number): Promise<Text> =>
    encodeBoth(towers, prompts, { ...options, chunks, clipSkip });
  const positive = await run(positives, extra.clip_skip);
  if (!twice) return { positive };
  // diffusers skips layers for the prompt only.
  return { positive, negative: zeroed ? zeroText(positive) : await run(negatives) };
}

/** One prompt a tower: a refiner's only tower is the second. */
function both(towers: readonly TextTower[], prompts: readonly [string, string]): readonly string[] {
  return prompts.slice(prompts.length - towers.length);
}

async function encodeBoth(
  towers: readonly TextTower[],
  prompts: readonly string[],
  options: ClipOptions,
): Promise<Text> {
  const encodings: TextEncoding[] = [];
  for (const [i, tower] of towers.entries())
    encodings.push(...(await encodeClip(tower, [prompts[i] ?? ''], options)));
  const last = encodings[encodings.length - 1];
  if (last?.pooled) return { embeddings: joinWidths(encodings), pooled: last.pooled };
  throw new DiffusionError('model.invalid', {
    file: towers[towers.length - 1]?.session.file,
    input: 'text_embeds',
    detail: 'the graph gives no pooled vector',
    remedy: 'export it with its projection',
  });
}

/** [1, tokens, d_k] side by side: [1, tokens, Σd_k]. */
function joinWidths(encodings: readonly TextEncoding[]): Tensor {
  const tokens = encodings[0]?.embeddings.dims[1] ?? 0;
  const width = encodings.reduce((sum, { embeddings }) => sum + (embeddings.dims[2] ?? 0), 0);
  const out = zeros([1, tokens, width]);
  let offset = 0;
  for (const { embeddings } of encodings) {
    const own = embeddings.dims[2] ?? 0;
    for (let token = 0; token < tokens; token++)
      out.data.set(embeddings.data.subarray(token * own, (token + 1) * own), token * width + offset);
    offset += own;
  }
  return out;
}

function zeroText({ embeddings, pooled }: Text): Text {
  return { embeddings: map(embeddings, () => 0), pooled: map(pooled, () => 0) };
}
