import { tokenCounter } from '@escena/diffusion/token-counter';
import type { StudioInput } from './contract.ts';

/** What a checkpoint reads of a prompt, for whoever writes it. */
export interface PromptCount {
  readonly tokens: number;
  /** that one pass reads */
  readonly limit: number;
  /** in how many passes all that is read is read */
  readonly passes: number;
  /** the end of the text, which is not read at all; empty: nothing is cut */
  readonly cut: string;
  /** what weighs more or less than the rest, in order */
  readonly weights: readonly { readonly text: string; readonly weight: number }[];
}

/** A text encoder's tokenizer as it is kept: which it is, and its files' texts by name. */
export interface KeptTokenizer {
  readonly tower: string;
  readonly files: Readonly<Record<string, string>>;
}

const towerNames = ['text_encoder', 'text_encoder_2', 'text_encoder_3'] as const;

/** undefined: the checkpoint reads no words */
export type PromptCounter = (prompt: string, syntax: StudioInput['promptSyntax']) => PromptCount | undefined;

/**
 * Counts as a run of the studio reads: with the checkpoint's own tokenizer (of several, the one that reads most), weights
 * apart, what is too long for one pass in further ones where the encoder can.
 * @throws DiffusionError `model.*` naming a tokenizer that cannot be read
 */
export function promptCounter(kept: readonly KeptTokenizer[]): PromptCounter {
  const count = tokenCounter(
    towerNames.flatMap((tower) =>
      kept.filter((one) => one.tower === tower).map(({ files }) => ({ tower, files })),
    ),
  );
  return (prompt, promptSyntax) => {
    const [first] = count(prompt, { promptSyntax, longPrompts: 'chunk' });
    if (!first) return undefined;
    const { tokens, limit, pieces } = first;
    const read = pieces.reduce((sum, piece) => sum + (piece.read ? piece.tokens : 0), 0);
    const cut = pieces.filter((piece) => !piece.read).map(({ text }) => text);
    return {
      tokens,
      limit,
      passes: Math.max(1, Math.ceil(read / limit)),
      cut: cut.join('').trim(),
      weights: pieces
        .filter(({ weight }) => weight !== 1)
        .map(({ text, weight }) => ({ text: text.trim(), weight })),
    };
  };
}
