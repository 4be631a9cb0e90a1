import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownGoldenFolder } from '../testing/golden.ts';
import { countTokens } from './count-tokens.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { promptChunks } from './prompt-chunks.ts';
import { readTowers } from './read-towers.ts';
import { letters } from './testing/letters.ts';
import { tokenCounter } from './token-counter.ts';

// Five letters fit beside BOS and EOS.
const tokenizer = letters({ maxLength: 7 });
const model = (name: string): string => join(ownGoldenFolder, 'models', name);

describe('countTokens', () => {
  it('says where a prompt is cut, between words', () => {
    expect(countTokens(tokenizer, 'ab cd ef gh')).toEqual({
      tokens: 8,
      limit: 5,
      pieces: [
        { text: 'ab cd', weight: 1, tokens: 4, read: true },
        { text: ' ef gh', weight: 1, tokens: 4, read: false },
      ],
    });
    expect(countTokens(tokenizer, 'abcdefgh').pieces).toEqual([
      { text: 'abcdefgh', weight: 1, tokens: 8, read: false },
    ]);
    expect(countTokens(tokenizer, '')).toEqual({ tokens: 0, limit: 5, pieces: [] });
  });

  it('tells weighted texts apart, with their weights', () => {
    const { pieces } = countTokens(tokenizer, 'ab (cd:1.5) [e]', { promptSyntax: 'weighted' });
    expect(pieces.map(({ text, weight }) => [text.trim(), Number(weight.toFixed(3))])).toEqual([
      ['ab', 1],
      ['cd', 1.5],
      ['e', 0.909],
    ]);
  });

  it('cuts nothing that is read in passes, but T5 has one only', () => {
    const options = { longPrompts: 'chunk' } as const;
    expect(countTokens(tokenizer, 'ab cd ef gh', options).pieces.every(({ read }) => read)).toBe(true);
    const t5 = { ...tokenizer, bos: undefined };
    expect(countTokens(t5, 'ab cd ef gh', options)).toMatchObject({
      limit: 6,
      pieces: [{ tokens: 6 }, { read: false }],
    });
  });

  it('counts as the encoders read, whatever is written', async () => {
    const clip = await loadTokenizer(join(model('sd'), 'tokenizer'));
    const words = fc.array(
      fc.constantFrom('a', 'red', '(cube:1.2)', '[sofa]', 'café', '32', ',', 'BREAK', '\\('),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom('plain' as const, 'weighted' as const), (list, promptSyntax) => {
        const prompt = list.join(' ');
        const { tokens, limit, pieces } = countTokens(clip, prompt, { promptSyntax });
        const read = promptChunks(clip, prompt, { promptSyntax, longPrompts: 'chunk' });
        expect(tokens).toBe(read.reduce((sum, { ids }) => sum + ids.length, 0));
        expect(pieces.reduce((sum, piece) => sum + piece.tokens, 0)).toBe(tokens);
        expect(
          pieces.filter((piece) => piece.read).reduce((sum, piece) => sum + piece.tokens, 0),
        ).toBeLessThanOrEqual(limit);
        if (tokens <= limit) expect(pieces.every((piece) => piece.read)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tokenCounter', () => {
  it.each([
    ['sd', [['text_encoder', 75]]],
    [
      'sd3',
      [
        ['text_encoder_3', 255],
        ['text_encoder', 75],
        ['text_encoder_2', 75],
      ],
    ],
    [
      'flux',
      [
        ['text_encoder_2', 511],
        ['text_encoder', 75],
      ],
    ],
  ])('%s: its own encoders, the one that reads most first', async (name, wanted) => {
    const towers = await readTowers(model(name));
    // As it travels to a browser.
    const count = tokenCounter(JSON.parse(JSON.stringify(towers)));
    expect(count('a red cube').map(({ tower, limit }) => [tower, limit])).toEqual(wanted);
    expect(count('a red cube').every(({ tokens }) => tokens >= 3)).toBe(true);
  });

  it('counts nothing for a checkpoint that reads no text', async () => {
    const plain = join(ownGoldenFolder, '../../../packages/diffusion/fixtures/plain');
    expect(tokenCounter(await readTowers(plain))('x')).toEqual([]);
  });
});
