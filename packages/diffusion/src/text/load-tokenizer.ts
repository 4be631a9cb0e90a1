/** Opens a checkpoint's tokenizer folder; the only place that touches the tokenizer library. */
import { join } from 'node:path';
import { Tokenizer as LibraryTokenizer } from '@huggingface/tokenizers';
import { DiffusionError } from '../diffusion-error.ts';
import { type TokenizerJson, checkTokenizerJson } from './check-tokenizer-json.ts';
import { clipTokenizerJson } from './clip-tokenizer-json.ts';
import { readTokenizerFile, readTokenizerJson } from './read-tokenizer-file.ts';
import { hoistCharsmap } from './hoist-charsmap.ts';
import { refuseLongPrompt } from './prompt-limit.ts';
import { type TokenizerConfig, readTokenizerConfig, tokenText } from './tokenizer-config.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Where the configuration does not say: CLIP's 77, and T5's 512. */
const defaultLength = { clip: 77, t5: 512 } as const;

/**
 * @param folder with `tokenizer.json`, or with CLIP's `vocab.json` and `merges.txt`
 * @throws DiffusionError `model.missing`, `model.invalid` or `model.unsupported` naming the file and what to bring
 */
export async function loadTokenizer(folder: string): Promise<Tokenizer> {
  const config = await readTokenizerConfig(folder);
  const json = (await slowTokenizerJson(folder, config)) ?? (await fastTokenizerJson(folder));
  return open(folder, json, config);
}

/** The folder's vocab.json and merges.txt, where it is CLIP's and has both: what diffusers reads by preference. */
async function slowTokenizerJson(
  folder: string,
  config: TokenizerConfig,
): Promise<TokenizerJson | undefined> {
  if (config.tokenizer_class && !config.tokenizer_class.startsWith('CLIPTokenizer')) return undefined;
  const vocab = await readTokenizerJson(folder, 'vocab.json');
  const merges = await readTokenizerFile(folder, 'merges.txt');
  return vocab && merges !== undefined ? clipTokenizerJson({ folder, vocab, merges, config }) : undefined;
}

async function fastTokenizerJson(folder: string): Promise<TokenizerJson> {
  const json = await readTokenizerJson(folder, 'tokenizer.json');
  if (!json)
    throw new DiffusionError('model.missing', {
      file: join(folder, 'tokenizer.json'),
      detail: 'is not there, nor are vocab.json and merges.txt',
      remedy:
        "copy the tokenizer's folder whole; a spiece.model alone is converted by transformers' save_pretrained",
    });
  return checkTokenizerJson(json, join(folder, 'tokenizer.json'));
}

function open(folder: string, json: TokenizerJson, config: TokenizerConfig): Tokenizer {
  const { normalize, rest } = hoistCharsmap(json, join(folder, 'tokenizer.json'));
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
