import { expect, it } from 'vitest';
import { countChunks, padChunk, promptChunks } from './prompt-chunks.ts';
import { letters } from './testing/letters.ts';

// Three letters fit beside BOS and EOS.
const tokenizer = letters({ maxLength: 5 });
const read = (prompt: string, options = {}) => promptChunks(tokenizer, prompt, options).map(({ ids }) => ids);

it('cuts a long prompt where the network ends, and leaves weights as text', () => {
  expect(read('abcde')).toEqual([[1, 2, 3]]);
  expect(read('')).toEqual([[]]);
  expect(read('(a)')).toEqual([[letters.other, 1, letters.other]]);
});

it('reads a long prompt in chunks', () => {
  expect(read('abcdefg', { longPrompts: 'chunk' })).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(read('abc', { longPrompts: 'chunk' })).toEqual([[1, 2, 3]]);
  expect(countChunks(tokenizer, ['a', 'abcd'], { longPrompts: 'chunk' })).toBe(2);
  expect(countChunks(tokenizer, ['a', 'abcd'])).toBe(1);
});

it('gives every token the weight of its text', () => {
  const options = { promptSyntax: 'weighted', longPrompts: 'chunk' } as const;
  expect(promptChunks(tokenizer, 'a(bc:2)d', options)).toEqual([
    { ids: [1, 2, 3], weights: [1, 2, 2] },
    { ids: [4], weights: [1] },
  ]);
});

it('starts a chunk at BREAK, unless there is to be one only', () => {
  expect(read('a BREAK b', { promptSyntax: 'weighted', longPrompts: 'chunk' })).toEqual([[1], [2]]);
  expect(read('a BREAK b', { promptSyntax: 'weighted' })).toEqual([[1, 2]]);
});

it('stands between BOS and EOS, then filling', () => {
  const { bos, eos, pad } = tokenizer;
  expect(padChunk(tokenizer, { ids: [1], weights: [2] }, 5)).toEqual({
    ids: [bos, 1, eos, pad, pad],
    weights: [1, 2, 1, 1, 1],
  });
  expect(padChunk(tokenizer, { ids: [1, 2, 3, 4], weights: [1, 2, 3, 4] }, 4)).toEqual({
    ids: [bos, 1, 2, eos],
    weights: [1, 1, 2, 1],
  });
  expect(padChunk({ ...tokenizer, bos: undefined }, { ids: [1], weights: [2] }, 3)).toEqual({
    ids: [1, eos, pad],
    weights: [2, 1, 1],
  });
});

it('refuses a prompt that would take for ever', () => {
  expect(() => read('a'.repeat(20_001), { promptSyntax: 'weighted' })).toThrow(/too many/);
});
