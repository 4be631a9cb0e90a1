/**
 * CLIP's byte-level BPE as the `tokenizer.json` that the tokenizer library reads, built from `vocab.json` and
 * `merges.txt`: slow-tokenizer exports hold nothing else. Normalisation and split are those of transformers'
 * CLIPTokenizerFast (its conversion from the slow class; OpenAI's CLIP, simple_tokenizer.py, has the split); ftfy's repair
 * of mojibake and quotes, which the slow class does where that package happens to be installed, is not done.
 */
import { DiffusionError } from '../diffusion-error.ts';
import type { TokenizerJson } from './check-tokenizer-json.ts';
import { type SpecialToken, type TokenizerConfig, isTokenId, tokenText } from './tokenizer-config.ts';

/** Unicode's White_Space, as Rust and Python have it: JavaScript's `\s` also takes the byte-order mark. */
const whiteSpace =
  '[\\u0009-\\u000d\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const words = "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

export interface SlowTokenizer {
  readonly folder: string;
  /** vocab.json, parsed */
  readonly vocab: Readonly<Record<string, unknown>>;
  /** merges.txt */
  readonly merges: string;
  readonly config: TokenizerConfig;
}

/** @throws DiffusionError `model.invalid` naming the file and the entry that cannot be */
export function clipTokenizerJson({ folder, vocab, merges, config }: SlowTokenizer): TokenizerJson {
  checkVocab(vocab, `${folder}/vocab.json`);
  return {
    version: '1.0',
    added_tokens: addedTokens(config, vocab as Record<string, number>),
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Replace', pattern: { Regex: `${whiteSpace}+` }, content: ' ' },
        { type: 'Lowercase' },
      ],
    },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: words }, behavior: 'Removed', invert: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      ],
    },
    post_processor: null,
    decoder: null,
    model: {
      type: 'BPE',
      unk_token: tokenText(config.unk_token) ?? '<|endoftext|>',
      continuing_subword_prefix: '',
      end_of_word_suffix: '</w>',
      fuse_unk: false,
      vocab,
      merges: readMerges(merges, vocab, `${folder}/merges.txt`),
    },
  };
}

function checkVocab(vocab: Readonly<Record<string, unknown>>, file: string): void {
  const wrong = Object.entries(vocab).find(([, id]) => !isTokenId(id));
  if (wrong)
    throw new DiffusionError('model.invalid', {
      file,
      input: JSON.stringify(wrong[0].slice(0, 40)),
      detail: 'has no whole number as its id',
    });
}

/** One merge a line, best first; the first line may be a version comment. */
function readMerges(
  text: string,
  vocab: Readonly<Record<string, unknown>>,
  file: string,
): [string, string][] {
  const lines = text.split('\n');
  const merges: [string, string][] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '' || (i === 0 && line.startsWith('#version'))) return;
    const [left = '', right = '', ...rest] = line.trimEnd().split(' ');
    if (!left || !right || rest.length > 0 || !Object.hasOwn(vocab, left + right))
      throw new DiffusionError('model.invalid', {
        file,
        input: `line ${i + 1}`,
        detail: 'is not a pair of pieces whose union vocab.json knows',
        remedy: 'take vocab.json and merges.txt from the same export',
      });
    merges.push([left, right]);
  });
  if (merges.length === 0) throw new DiffusionError('model.invalid', { file, detail: 'has no merges' });
  return merges;
}

interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly normalized: boolean;
  readonly special: boolean;
  readonly lstrip: boolean;
  readonly rstrip: boolean;
  readonly single_word: boolean;
}

/** As listed; older folders list none, then the special tokens by their names in the vocabulary. */
function addedTokens(config: TokenizerConfig, vocab: Readonly<Record<string, number>>): AddedToken[] {
  if (config.added_tokens_decoder)
    return Object.entries(config.added_tokens_decoder).map(([id, token]) => ({
      ...token,
      id: Number(id),
      normalized: token.normalized ?? false,
    }));
  // CLIPTokenizer takes BOS, EOS and unknown after normalisation, and a filler named by a bare string before it.
  const named: readonly (readonly [SpecialToken, boolean])[] = [
    [config.bos_token ?? '<|startoftext|>', true],
    [config.eos_token ?? '<|endoftext|>', true],
    [config.unk_token ?? '<|endoftext|>', true],
    [config.pad_token ?? '<|endoftext|>', false],
  ];
  const found = new Map<string, AddedToken>();
  for (const [token, normalized] of named) {
    const content = tokenText(token);
    const id = content === undefined || !Object.hasOwn(vocab, content) ? undefined : vocab[content];
    if (content === undefined || id === undefined || found.has(content)) continue;
    const stated = typeof token === 'object' ? token?.normalized : undefined;
    found.set(content, {
      id,
      content,
      normalized: stated ?? normalized,
      special: true,
      lstrip: false,
      rstrip: false,
      single_word: false,
    });
  }
  return [...found.values()];
}
