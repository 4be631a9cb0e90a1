import type { TokenizerJson } from './check-tokenizer-json.ts';
import { readCharsmap } from './precompiled-charsmap.ts';

interface Normalizer {
  readonly type?: unknown;
  readonly normalizers?: unknown;
  readonly precompiled_charsmap?: unknown;
}

/**
 * Takes a `Precompiled` normaliser out of a tokenizer whose first step it is, to run it before the library, which knows
 * its rules only roughly. Special tokens are ASCII, which no rule changes, so they are still found afterwards.
 */
export function hoistCharsmap(
  json: TokenizerJson,
  file: string,
): { readonly normalize: (text: string) => string; readonly rest: TokenizerJson } {
  const normalizer = asNormalizer(json.normalizer);
  const sequence: readonly unknown[] =
    normalizer.type === 'Sequence' && Array.isArray(normalizer.normalizers)
      ? normalizer.normalizers
      : [json.normalizer];
  const first = asNormalizer(sequence[0]);
  if (first.type !== 'Precompiled' || typeof first.precompiled_charsmap !== 'string')
    return { normalize: (text) => text, rest: json };
  return {
    normalize: readCharsmap(first.precompiled_charsmap, file),
    rest: { ...json, normalizer: { type: 'Sequence', normalizers: sequence.slice(1) } },
  };
}

function asNormalizer(part: unknown): Normalizer {
  return typeof part === 'object' && part !== null ? part : {};
}
