/** Prompts through a T5 encoder, as the diffusers pipelines of SD3 and FLUX.1 do. */
import { DiffusionError } from '../diffusion-error.ts';
import { padChunk, promptChunks } from './prompt-chunks.ts';
import type { PromptOptions } from './prompt-options.ts';
import { runTower } from './run-tower.ts';
import type { TextEncoding, TextTower } from './text-tower.ts';
import { weighEmbeddings } from './weigh-embeddings.ts';

export interface T5Options extends Pick<PromptOptions, 'promptSyntax'> {
  /** tokens that the sequence is cut or filled to, diffusers' `max_sequence_length`: 256 for SD3, 512 for FLUX.1 */
  readonly maxLength: number;
}

/**
 * @returns one encoding a prompt, [1, maxLength, d], nothing pooled. Prompts that occur twice are encoded once.
 * @throws DiffusionError `input.invalid` for a prompt or length that cannot be
 */
export async function encodeT5(
  tower: TextTower,
  prompts: readonly string[],
  { maxLength, promptSyntax }: T5Options,
): Promise<readonly TextEncoding[]> {
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > 512)
    throw new DiffusionError('input.invalid', {
      input: 'max_sequence_length',
      detail: 'is a whole number from 1 to 512',
    });
  const known = new Map<string, ReturnType<typeof encodeOne>>();
  const encodeOne = async (prompt: string): Promise<TextEncoding> => {
    const longest = { ...tower.tokenizer, maxLength };
    const [chunk = { ids: [], weights: [] }] = promptChunks(longest, prompt, { promptSyntax });
    const padded = padChunk(longest, chunk, maxLength);
    const output = (await runTower(tower, padded)).get('last_hidden_state');
    if (output?.dims.length !== 3)
      throw new DiffusionError('model.unsupported', {
        file: tower.session.file,
        detail: 'has no output last_hidden_state [1, tokens, width]',
      });
    return { embeddings: weighEmbeddings(output, padded.weights), pooled: undefined };
  };
  const encodings: TextEncoding[] = [];
  for (const prompt of prompts) {
    const running = known.get(prompt) ?? encodeOne(prompt);
    known.set(prompt, running);
    encodings.push(await running);
  }
  return encodings;
}
