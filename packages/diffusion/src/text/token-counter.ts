import type { TextRole } from '../models/models.ts';
import { type TokenCount, countTokens } from './count-tokens.ts';
import { openTokenizer } from './open-tokenizer.ts';
import type { PromptOptions } from './prompt-options.ts';
import type { TokenizerFiles } from './tokenizer-files.ts';

/** What a text encoder of a checkpoint reads with; plain data, for whoever counts elsewhere. */
export interface TowerFiles {
  readonly tower: TextRole;
  readonly files: TokenizerFiles;
}

export interface TowerCount extends TokenCount {
  readonly tower: TextRole;
}

/** One a text encoder of the checkpoint; the one that reads most of a prompt first. Empty for checkpoints that read none. */
export type TokenCounter = (prompt: string, options?: PromptOptions) => readonly TowerCount[];

/** tokens of a T5 encoder unless a request says otherwise: FLUX.1 has it second, Stable Diffusion 3 third */
const usualLength = { text_encoder: 512, text_encoder_2: 512, text_encoder_3: 256 } as const;

/**
 * Counts with a checkpoint's own tokenizers, wherever their files' texts are: in a browser, too.
 * @throws DiffusionError `model.*` naming a tokenizer that cannot be read
 */
export function tokenCounter(towers: readonly TowerFiles[]): TokenCounter {
  const found = towers
    .map(({ tower, files }) => {
      const tokenizer = openTokenizer(files, tower);
      const isT5 = tokenizer.bos === undefined;
      return { tower, tokenizer: isT5 ? { ...tokenizer, maxLength: usualLength[tower] } : tokenizer };
    })
    .sort((a, b) => b.tokenizer.maxLength - a.tokenizer.maxLength);
  return (prompt, options) =>
    found.map(({ tower, tokenizer }) => ({ tower, ...countTokens(tokenizer, prompt, options) }));
}
