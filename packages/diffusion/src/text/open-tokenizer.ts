/** Makes a tokenizer of its files' texts; the only place that touches the tokenizer library. Browsers load this, too. */
import { Tokenizer as LibraryTokenizer } from '@huggingface/tokenizers';
import { DiffusionError } from '../diffusion-error.ts';
import { type TokenizerJson, checkTokenizerJson } from './check-tokenizer-json.ts';
import { clipTokenizerJson } from './clip-tokenizer-json.ts';
import { hoistCharsmap } from './hoist-charsmap.ts';
import { refuseLongPrompt } from './prompt-limit.ts';
import { type TokenizerConfig, parseTokenizerConfig, tokenText } from './tokenizer-config.ts';
import { parseTokenizerFile, type TokenizerFiles } from './tokenizer-files.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Where the configuration does not say: CLIP's 77, and T5's 512. */
const defaultLength = { clip: 77, t5: 512 } as const;

/**
 * @param files `tokenizer.json`, or CLIP's `vocab.json` and `merges.txt`, which are preferred as diffusers prefers them
 * @param folder how to name where they came from
 * @throws DiffusionError `model.missing`, `model.invalid` or `model.unsupported` naming the file and what to bring
 */
export function openTokenizer(files: TokenizerFiles, folder: string): Tokenizer {
  const config = parseTokenizerConfig(files, folder);
  return open(folder, slowTokenizerJson(files, folder, config) ?? fastTokenizerJson(files, folder), config);
}

/** The files that `openTokenizer` looks at: CLIP's `tokenizer.json` says again, at twice the length, what two others do. */
export function filesRead(files: TokenizerFiles, folder: string): TokenizerFiles {
  const { 'tokenizer.json': _, ...slow } = files;
  const isSlow =
    'vocab.json' in files && 'merges.txt' in files && mayBeClip(parseTokenizerConfig(files, folder));
  return isSlow ? slow : files;
}

function mayBeClip({ tokenizer_class: name }: TokenizerConfig): boolean {
  return !name || name.startsWith('CLIPTokenizer');
}

function slowTokenizerJson(
  files: TokenizerFiles,
  folder: string,
  config: TokenizerConfig,
): TokenizerJson | undefined {
  if (!mayBeClip(config)) return undefined;
  const vocab = parseTokenizerFile(files, 'vocab.json', folder);
  const merges = files['merges.txt'];
  return vocab && merges !== undefined ? clipTokenizerJson({ folder, vocab, merges, config }) : undefined;
}

function fastTokenizerJson(files: TokenizerFiles, folder: string): TokenizerJson {
  const json = parseTokenizerFile(files, 'tokenizer.json', folder);
  const file = `${folder}/tokenizer.json`;
  if (!json)
    throw new DiffusionError('model.missing', {
      file,
      detail: 'is not there, nor are vocab.json and merges.txt',
      remedy:
        "copy the tokenizer's folder whole; a spiece.model alone is converted by transformers' save_pretrained",
    });
  return checkTokenizerJson(json, file);
}

function open(folder: string, json: TokenizerJson, config: TokenizerConfig): Tokenizer {
  const { normalize, rest } = hoistCharsmap(json, `${folder}/tokenizer.json`);
  const library = build(folder, rest, config);
  const kind = json.model.type === 'Unigram' ? 't5' : 'clip';
  const idOf = (token: string): number => {
    const id = library.token_to_id(token);
    if (id === undefined)
      throw new DiffusionError('model.invalid', {
        file: folder,
        detail: `the special token ${JSON.stringify(token)} is not in the vocabulary`,
      });
    return id;
  };
  const eos = tokenText(config.eos_token) ?? (kind === 't5' ? '</s>' : '<|endoftext|>');
  const pad = tokenText(config.pad_token) ?? (kind === 't5' ? '<pad>' : eos);
  const limit = config.model_max_length ?? defaultLength[kind];
  return {
    folder,
    bos: kind === 't5' ? undefined : idOf(tokenText(config.bos_token) ?? '<|startoftext|>'),
    eos: idOf(eos),
    pad: idOf(pad),
    maxLength: limit > 2 ** 20 ? defaultLength[kind] : Math.floor(limit),
    encode(text) {
      refuseLongPrompt(text);
      const ids = encodeBy(library, normalize(text), folder);
      if (ids.every(Number.isInteger)) return ids;
      throw new DiffusionError('model.invalid', {
        file: folder,
        detail: 'has no id for a piece of this text, nor for unknown ones',
      });
    },
  };
}

function encodeBy(library: LibraryTokenizer, text: string, folder: string): readonly number[] {
  try {
    return library.encode(text, { add_special_tokens: false }).ids;
  } catch (cause) {
    throw new DiffusionError('model.invalid', { file: folder, detail: 'fails on this text', cause });
  }
}

function build(folder: string, json: TokenizerJson, config: TokenizerConfig): LibraryTokenizer {
  try {
    return new LibraryTokenizer(json, { eos_token: tokenText(config.eos_token) });
  } catch (cause) {
    throw new DiffusionError('model.invalid', { file: folder, detail: 'is not a usable tokenizer', cause });
  }
}
