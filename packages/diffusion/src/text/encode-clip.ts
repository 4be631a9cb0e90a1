/** Prompts through a CLIP text encoder, as the diffusers pipelines read its outputs. */
import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { type PromptChunk, padChunk, promptChunks } from './prompt-chunks.ts';
import type { PromptOptions } from './prompt-options.ts';
import { runTower } from './run-tower.ts';
import { openSkippedTower } from './skipped-tower.ts';
import type { TextEncoding, TextTower } from './text-tower.ts';
import { weighEmbeddings } from './weigh-embeddings.ts';

export interface ClipOptions extends PromptOptions {
  /**
   * Which layer's states are the embeddings. `final`: the last one's, normalised (SD1, SD2); `penultimate`: the one
   * before it, bare (SDXL, SD3).
   */
  readonly states: 'final' | 'penultimate';
  /** layers to leave out beyond that, as diffusers' `clip_skip` */
  readonly clipSkip?: number | undefined;
  /** at least so many chunks, so that two towers agree (`countChunks`); 1 unless prompts are long */
  readonly chunks?: number | undefined;
}

/**
 * @returns one encoding a prompt, all of the same length [1, 77·chunks, d]; `pooled` [1, p] is the first chunk's. Sequences
 *   that occur twice are encoded once.
 * @throws DiffusionError `input.invalid` for a prompt or a `clipSkip` that cannot be, `model.unsupported` where the graph
 *   lacks the layer
 */
export async function encodeClip(
  tower: TextTower,
  prompts: readonly string[],
  { clipSkip = 0, ...options }: ClipOptions,
): Promise<readonly TextEncoding[]> {
  if (!Number.isInteger(clipSkip) || clipSkip < 0)
    throw new DiffusionError('input.invalid', { input: 'clip_skip', detail: 'is a whole number, 0 or more' });
  if (options.states === 'penultimate' || clipSkip === 0)
    return encode(tower, prompts, { clipSkip, ...options });
  await using skipped = await openSkippedTower(tower, clipSkip);
  return await encode(skipped, prompts, options);
}

async function encode(
  tower: TextTower,
  prompts: readonly string[],
  { states, clipSkip = 0, chunks = 1, ...options }: ClipOptions,
): Promise<readonly TextEncoding[]> {
  const { tokenizer } = tower;
  const layer = layerOutput(tower.session, states, clipSkip);
  const read = prompts.map((prompt) => promptChunks(tokenizer, prompt, options));
  const count = Math.max(chunks, ...read.map((list) => list.length));
  const known = new Map<string, ReturnType<typeof runTower>>();
  const run = (chunk: PromptChunk): ReturnType<typeof runTower> => {
    const key = chunk.ids.join();
    const running = known.get(key) ?? runTower(tower, chunk);
    known.set(key, running);
    return running;
  };

  const encodings: TextEncoding[] = [];
  for (const list of read) {
    const embeddings: Tensor[] = [];
    let pooled: Tensor | undefined;
    for (let i = 0; i < count; i++) {
      const chunk = padChunk(tokenizer, list[i] ?? { ids: [], weights: [] }, tokenizer.maxLength);
      const outputs = await run(chunk);
      embeddings.push(weighEmbeddings(outputOf(outputs, layer, tower.session), chunk.weights));
      pooled ??= outputs.get('text_embeds') ?? outputs.get('pooler_output');
    }
    encodings.push({ embeddings: joinTokens(embeddings), pooled });
  }
  return encodings;
}

/** The graph's name of the layer that is asked for. */
function layerOutput({ file, outputs }: Session, states: ClipOptions['states'], clipSkip: number): string {
  if (states === 'final') return 'last_hidden_state';
  const prefix = 'hidden_states.';
  const names = outputs.map(({ name }) => name).filter((name) => name.startsWith(prefix));
  if (names.length === 0)
    throw new DiffusionError('model.unsupported', {
      file,
      detail: 'the graph gives its last layer only',
      remedy: 'export the text encoder with output_hidden_states, as optimum does for SDXL and SD3',
    });
  const last = Math.max(...names.map((name) => Number(name.slice(prefix.length))));
  const wanted = `${prefix}${last - 1 - clipSkip}`;
  if (!names.includes(wanted))
    throw new DiffusionError('input.invalid', {
      input: 'clip_skip',
      detail: `${clipSkip} is too many for a text encoder of ${last} layers`,
    });
  return wanted;
}

function outputOf(outputs: ReadonlyMap<string, Tensor>, name: string, { file }: Session): Tensor {
  const output = outputs.get(name);
  if (output?.dims.length === 3) return output;
  throw new DiffusionError('model.unsupported', {
    file,
    detail: output
      ? `${name} is [${output.dims.join(', ')}], not [1, tokens, width]`
      : `has no output ${name}`,
    remedy: 'export the text encoder with optimum',
  });
}

/** [1, n_k, d] one after another: [1, Σn_k, d]. */
function joinTokens(parts: readonly Tensor[]): Tensor {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const width = first?.dims[2] ?? 0;
  const out = zeros([1, parts.reduce((sum, { dims }) => sum + (dims[1] ?? 0), 0), width]);
  let offset = 0;
  for (const { data } of parts) {
    out.data.set(data, offset);
    offset += data.length;
  }
  return out;
}
