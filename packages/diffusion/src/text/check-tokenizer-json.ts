import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import { isTokenId, tokenId } from './tokenizer-config.ts';

/** A known tokenizer's longest pattern has 200 characters. */
const maxPatternLength = 1000;
/** Sequences of sequences of rules: known ones are 4 deep. */
const maxDepth = 12;
/** A repeated group that repeats within: `(a+)+` takes time exponential in the text's length. */
const nestedRepeat = /\([^()]*[+*}][^()]*\)[+*{]/;

const pieces = z.custom<readonly (readonly [string, number])[]>(
  isPieceList,
  'is no list of pieces with scores',
);
const unigram = z.object({ type: z.literal('Unigram'), vocab: pieces, unk_id: tokenId });
const bpe = z.object({
  type: z.literal('BPE'),
  vocab: z.custom<Readonly<Record<string, number>>>(isVocabulary, 'is no vocabulary'),
  merges: z.custom<readonly (string | readonly [string, string])[]>(isMergeList, 'is no list of pairs'),
});
const schema = z.object({
  // Only these two occur in text encoders of diffusion; files older than `type` in BPE do not.
  model: z.discriminatedUnion('type', [unigram, bpe]),
  added_tokens: z.array(z.object({ id: tokenId, content: z.string() })),
});

/** The parts of a `tokenizer.json` that the engine looks at. */
export interface TokenizerJson {
  readonly model: { readonly type: 'Unigram' | 'BPE'; readonly [key: string]: unknown };
  readonly normalizer: unknown;
  readonly [key: string]: unknown;
}

/**
 * A `tokenizer.json` of someone else, before the library builds on it.
 * @throws DiffusionError `model.invalid` naming the key, `model.unsupported` for a pattern that could run for ever
 */
export function checkTokenizerJson(json: Readonly<Record<string, unknown>>, file: string): TokenizerJson {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DiffusionError('model.invalid', {
      file,
      input: issue?.path.join('.').slice(0, 80),
      detail: issue?.message ?? 'is not a tokenizer',
      cause: parsed.error,
    });
  }
  const { model } = parsed.data;
  if (model.type === 'Unigram' && model.unk_id >= model.vocab.length)
    throw new DiffusionError('model.invalid', {
      file,
      input: 'model.unk_id',
      detail: 'is beyond the vocabulary',
    });
  for (const part of ['normalizer', 'pre_tokenizer']) {
    const pattern = patternsIn(json[part]).find(
      (text) => text.length > maxPatternLength || nestedRepeat.test(text),
    );
    if (pattern !== undefined)
      throw new DiffusionError('model.unsupported', {
        file,
        input: part,
        detail: `the pattern ${pattern.slice(0, 60)} could take for ever`,
      });
  }
  // Cutting and filling to a length are the caller's; decoding is never asked for.
  return {
    ...json,
    model: json['model'] as TokenizerJson['model'],
    normalizer: json['normalizer'] ?? null,
    pre_tokenizer: json['pre_tokenizer'] ?? null,
    post_processor: null,
    decoder: null,
  };
}

/** Every `{ Regex }` below a normaliser or pre-tokenizer; what lies too deep counts as a pattern that never ends. */
function patternsIn(part: unknown, depth = 0): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (depth > maxDepth) return ['(.+)+'];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'Regex' && typeof value === 'string' ? [value] : patternsIn(value, depth + 1),
  );
}

function isVocabulary(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isTokenId);
}

function isPieceList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (piece) => Array.isArray(piece) && typeof piece[0] === 'string' && Number.isFinite(piece[1]),
  );
}

function isMergeList(value: unknown): boolean {
  const isPair = (merge: unknown): boolean =>
    Array.isArray(merge) && merge.length === 2 && merge.every((piece) => typeof piece === 'string');
  return Array.isArray(value) && value.every((merge) => typeof merge === 'string' || isPair(merge));
}
