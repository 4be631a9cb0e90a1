import { parseWeights } from './parse-weights.ts';
import { refuseLongPrompt } from './prompt-limit.ts';
import type { PromptOptions } from './prompt-options.ts';
import type { Tokenizer } from './tokenizer.ts';

/** What one pass of a text encoder reads: ids with a weight each, BOS, EOS and filling left out. */
export interface PromptChunk {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/**
 * A prompt as the chunks that are encoded one by one; at least one, which may be empty. In `truncate` there is exactly one
 * and a BREAK only ends a word; in `chunk` each holds `maxLength` − 2 tokens and a BREAK starts the next (as in
 * stable-diffusion-webui, modules/sd_hijack_clip.py, without its habit of moving a chunk's end back to a comma).
 * @throws DiffusionError `input.invalid` for a prompt that is too long to read or has absurd weights
 */
export function promptChunks(
  tokenizer: Tokenizer,
  prompt: string,
  { promptSyntax = 'plain', longPrompts = 'truncate' }: PromptOptions = {},
): readonly PromptChunk[] {
  refuseLongPrompt(prompt);
  const ends = tokenizer.bos === undefined ? 1 : 2;
  const capacity = tokenizer.maxLength - ends;
  const parts = promptSyntax === 'weighted' ? parseWeights(prompt) : [{ text: prompt, weight: 1 }];
  const chunks: { ids: number[]; weights: number[] }[] = [{ ids: [], weights: [] }];
  for (const { text, weight, isBreak } of parts) {
    if (isBreak) {
      if (longPrompts === 'chunk') chunks.push({ ids: [], weights: [] });
      continue;
    }
    for (const id of tokenizer.encode(text)) {
      let chunk = chunks.at(-1);
      if (!chunk || chunk.ids.length === capacity) {
        if (longPrompts === 'truncate') return chunks;
        chunk = { ids: [], weights: [] };
        chunks.push(chunk);
      }
      chunk.ids.push(id);
      chunk.weights.push(weight);
    }
  }
  return chunks;
}

/** Chunks that encoding these prompts together takes: they are all given as many as the longest has. */
export function countChunks(
  tokenizer: Tokenizer,
  prompts: readonly string[],
  options: PromptOptions = {},
): number {
  return Math.max(1, ...prompts.map((prompt) => promptChunks(tokenizer, prompt, options).length));
}

/**
 * A chunk as the network reads it: BOS, ids, EOS, then filling.
 * @param length of the result; ids that do not fit are left out, EOS never is
 */
export function padChunk(tokenizer: Tokenizer, { ids, weights }: PromptChunk, length: number): PromptChunk {
  const start = tokenizer.bos === undefined ? [] : [tokenizer.bos];
  const kept = ids.slice(0, length - start.length - 1);
  const text = [...start, ...kept, tokenizer.eos];
  const filling = Array.from({ length: length - text.length }, () => tokenizer.pad);
  const all = [...text, ...filling];
  return {
    ids: all,
    weights: all.map((_, i) => (i < start.length + kept.length ? (weights[i - start.length] ?? 1) : 1)),
  };
}
