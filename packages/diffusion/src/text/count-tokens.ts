import { parseWeights } from './parse-weights.ts';
import { refuseLongPrompt } from './prompt-limit.ts';
import type { PromptOptions } from './prompt-options.ts';
import type { Tokenizer } from './tokenizer.ts';

/** What of a prompt a text encoder reads, for whoever writes it. */
export interface TokenCount {
  /** of the whole prompt, without what starts and ends it */
  readonly tokens: number;
  /** that one pass of the encoder reads: more is cut, or read in passes of its own (`longPrompts: 'chunk'`) */
  readonly limit: number;
  /** the prompt in order */
  readonly pieces: readonly PromptPiece[];
}

export interface PromptPiece {
  /** without the brackets that weigh it */
  readonly text: string;
  /** factor on what its tokens mean */
  readonly weight: number;
  readonly tokens: number;
  /** false: beyond the limit, and cut */
  readonly read: boolean;
}

/**
 * The same reading as `promptChunks`, told in words. A text that crosses the limit becomes two pieces, the word that does not
 * fit whole in the second (its first tokens may be read).
 * @throws DiffusionError `input.invalid` for a prompt that is too long to read or has absurd weights
 */
export function countTokens(
  tokenizer: Tokenizer,
  prompt: string,
  { promptSyntax = 'plain', longPrompts = 'truncate' }: PromptOptions = {},
): TokenCount {
  refuseLongPrompt(prompt);
  const isT5 = tokenizer.bos === undefined;
  const limit = tokenizer.maxLength - (isT5 ? 1 : 2);
  const cuts = isT5 || longPrompts === 'truncate';
  const parts = promptSyntax === 'weighted' ? parseWeights(prompt) : [{ text: prompt, weight: 1 }];
  const pieces: PromptPiece[] = [];
  let tokens = 0;
  for (const { text, weight } of parts) {
    const count = tokenizer.encode(text).length;
    if (count === 0) continue;
    const room = cuts ? Math.max(0, limit - tokens) : Infinity;
    tokens += count;
    const fits = count <= room ? text : fitting(tokenizer, text, room);
    const within = fits === text ? count : tokenizer.encode(fits).length;
    if (within > 0) pieces.push({ text: fits, weight, tokens: within, read: true });
    const rest = text.slice(fits.length);
    if (count > within) pieces.push({ text: rest, weight, tokens: count - within, read: false });
  }
  return { tokens, limit, pieces };
}

/** The most whole words from the start that make at most `room` tokens. */
function fitting(tokenizer: Tokenizer, text: string, room: number): string {
  const words = text.match(/\s*\S+/g) ?? [];
  const upTo = (count: number): string => words.slice(0, count).join('');
  let [fits, over] = [0, words.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (tokenizer.encode(upTo(middle)).length <= room) fits = middle;
    else over = middle;
  }
  return upTo(fits);
}
