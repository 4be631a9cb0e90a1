import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import { readJson, vectorFolders } from '../testing/golden.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { maxPromptCharacters } from './prompt-limit.ts';

interface Vectors {
  readonly tokenizerDirs: readonly string[];
  readonly bos?: number | null;
  readonly eos: number;
  readonly pad: number;
  readonly strings: readonly {
    readonly text: string;
    readonly idsUntruncated: readonly number[];
    readonly idsFast?: readonly number[];
  }[];
}

describe.each(vectorFolders)('tokenizers of transformers: %s', (folder) => {
  it.each(['clip_bang', 'clip_eos', 't5'])('%s', async (name) => {
    const { tokenizerDirs, bos, eos, pad, strings } = readJson<Vectors>(`${folder}/tokenizer/${name}.json`);
    for (const path of tokenizerDirs) {
      const tokenizer = await loadTokenizer(join(folder, path));
      expect([tokenizer.bos, tokenizer.eos, tokenizer.pad]).toEqual([bos ?? undefined, eos, pad]);
      const ends = typeof bos === 'number' ? [bos] : [];
      for (const { text, idsUntruncated, idsFast } of strings)
        // ftfy's repairs and transformers' fast tokenizer differ; ours is the fast one, throughout.
        expect([...ends, ...tokenizer.encode(text), eos], JSON.stringify(text)).toEqual(
          idsFast ?? idsUntruncated,
        );
    }
  });
});

describe("a folder of one's own", () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tokenizer-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const vocab = {
    a: 0,
    b: 1,
    'a</w>': 2,
    'b</w>': 3,
    'ab</w>': 4,
    '!': 5,
    '!</w>': 6,
    '<|startoftext|>': 7,
    '<|endoftext|>': 8,
  };
  const unigram = {
    type: 'Unigram',
    unk_id: 0,
    vocab: [
      ['<unk>', 0],
      ['</s>', 0],
      ['<pad>', 0],
      ['a', -1],
    ],
  };
  const write = async (files: Readonly<Record<string, unknown>>): Promise<void> => {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };

  it('needs no more than vocab.json and merges.txt', async () => {
    await write({ 'vocab.json': vocab, 'merges.txt': '#version: 0.2\na b</w>\n' });
    const { encode, ...rest } = await loadTokenizer(folder);
    expect(rest).toEqual({ folder, bos: 7, eos: 8, pad: 8, maxLength: 77 });
    expect(encode('  AB\n ba!')).toEqual([4, 1, 2, 6]);
  });

  it('takes the special tokens from special_tokens_map.json where the configuration lists none', async () => {
    await write({
      'vocab.json': vocab,
      'merges.txt': 'a b</w>',
      'special_tokens_map.json': { pad_token: '!' },
      'tokenizer_config.json': { pad_token: '<|endoftext|>', model_max_length: 1e30 },
    });
    const tokenizer = await loadTokenizer(folder);
    expect([tokenizer.pad, tokenizer.maxLength]).toEqual([5, 77]);
    // A filler named by a bare string is looked for before anything else is.
    expect(tokenizer.encode('a!b')).toEqual([2, 5, 3]);
  });

  it('leaves out what it has no ids for', async () => {
    const model = { type: 'BPE', vocab: { a: 0, '<|startoftext|>': 1, '<|endoftext|>': 2 }, merges: [] };
    await write({ 'tokenizer.json': { model, added_tokens: [] } });
    const { encode } = await loadTokenizer(folder);
    expect([encode('a'), encode('b')]).toEqual([[0], []]);
  });

  it('refuses what no prompt is', async () => {
    await write({ 'vocab.json': vocab, 'merges.txt': 'a b</w>' });
    const { encode } = await loadTokenizer(folder);
    expect(() => encode('a'.repeat(maxPromptCharacters + 1))).toThrow(/too many/);
    expect(encode('a'.repeat(maxPromptCharacters))).toHaveLength(maxPromptCharacters);
  });

  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an empty folder', {}, 'tokenizer.json: is not there'],
    ['no merges', { 'vocab.json': vocab }, 'tokenizer.json: is not there'],
    [
      'a cut vocabulary',
      { 'vocab.json': '{"a": 0, "b"', 'merges.txt': 'a b</w>' },
      'vocab.json: is not a JSON object',
    ],
    ['a list', { 'vocab.json': '[1]', 'merges.txt': 'a b</w>' }, 'vocab.json: is not a JSON object'],
    ['ids that are none', { 'vocab.json': { ...vocab, x: -1 }, 'merges.txt': 'a b</w>' }, 'vocab.json: "x"'],
    ['empty merges', { 'vocab.json': vocab, 'merges.txt': '' }, 'merges.txt: has no merges'],
    ['merges of another export', { 'vocab.json': vocab, 'merges.txt': 'q r' }, 'merges.txt: line 1'],
    ['no end', { 'vocab.json': { a: 0 }, 'merges.txt': '\u0000 a' }, 'merges.txt: line 1'],
    [
      'no special tokens',
      { 'vocab.json': { a: 0, b: 1, ab: 2 }, 'merges.txt': 'a b' },
      '"<|startoftext|>" is not in',
    ],
    ['a cut tokenizer.json', { 'tokenizer.json': '{"model"' }, 'tokenizer.json: is not a JSON object'],
    ['no model', { 'tokenizer.json': { model: {}, added_tokens: [] } }, 'tokenizer.json: model.type'],
    [
      'no unknown',
      { 'tokenizer.json': { model: { ...unigram, unk_id: 9 }, added_tokens: [] } },
      'model.unk_id',
    ],
    [
      'a normaliser that is none',
      { 'tokenizer.json': { model: unigram, added_tokens: [], normalizer: { type: 'Nonsense' } } },
      'not a usable tokenizer',
    ],
    [
      'a pattern that takes for ever',
      {
        'tokenizer.json': {
          model: unigram,
          added_tokens: [],
          pre_tokenizer: { type: 'Split', pattern: { Regex: '(a+)+$' } },
        },
      },
      'could take for ever',
    ],
    [
      'a charsmap that is cut off',
      {
        'tokenizer.json': {
          model: unigram,
          added_tokens: [],
          normalizer: { type: 'Precompiled', precompiled_charsmap: '/////w==' },
        },
      },
      'precompiled_charsmap: is cut off',
    ],
    [
      'rules without end',
      { 'tokenizer.json': `{"model":${JSON.stringify(unigram)},"added_tokens":[],"normalizer":${deep}}` },
      'normalizer',
    ],
  ])('refuses %s', async (_, files, message) => {
    await write(files);
    const error: unknown = await loadTokenizer(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DiffusionError);
    expect(String(error)).toContain(message);
  });
});
