import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { product } from '../contract.ts';
import { type ConfiguratorChoices, countLetters, inputOfChoices, settleChoices } from './choices.ts';
import { configuratorSetup } from './setup.ts';

const surface = {
  kind: 'plane',
  corners: [
    [0.3, 0.4],
    [0.7, 0.4],
    [0.7, 0.6],
    [0.3, 0.6],
  ],
} as const;

const setup = configuratorSetup.parse({
  parts: [
    { name: 'body', paints: [{ kind: 'original' }, { kind: 'color', color: 'forest' }] },
    { name: 'lid', select: { box: [0, 0, 1, 0.2] }, paints: [{ kind: 'material', material: 'walnut' }] },
  ],
  texts: [
    {
      name: 'Name',
      surface,
      maxLength: 5,
      fonts: ['great-vibes', 'inter'],
      colors: ['#1a1a1a'],
      finishes: [{ kind: 'engraving' }, { kind: 'print' }],
    },
  ],
});

function refusal(choices: ConfiguratorChoices): unknown {
  try {
    return settleChoices(setup, choices);
  } catch (error) {
    return error instanceof AppError ? [error.code, error.data?.['field']] : error;
  }
}

it('takes the first of everything that was not chosen, and leaves out empty words', () => {
  expect(settleChoices(setup, {})).toEqual({
    parts: { body: { kind: 'original' }, lid: { kind: 'material', material: 'walnut' } },
    texts: {},
    pictures: {},
  });
  const { texts } = settleChoices(setup, { texts: { Name: { text: ' Lucía ' } } });
  expect(texts).toEqual({
    Name: {
      text: 'Lucía',
      font: 'great-vibes',
      color: '#1a1a1a',
      finish: { kind: 'engraving', material: 'metal' },
    },
  });
});

it('knows a colour by its hex as by its name', () => {
  const { parts } = settleChoices(setup, { parts: { body: { kind: 'color', color: '#24492f' } } });
  expect(parts['body']).toEqual({ kind: 'color', color: 'forest' });
});

it('refuses what is not offered, and says where', () => {
  expect(refusal({ parts: { body: { kind: 'color', color: 'red' } } })).toEqual([
    'configurator.not_offered',
    'body',
  ]);
  expect(refusal({ parts: { handle: { kind: 'original' } } })).toEqual([
    'configurator.not_offered',
    'handle',
  ]);
  expect(refusal({ texts: { Name: { text: 'Ana', font: 'noto-sans' } } })).toEqual([
    'configurator.not_offered',
    'Name',
  ]);
  expect(refusal({ texts: { Name: { text: 'Ana', finish: { kind: 'emboss' } } } })).toEqual([
    'configurator.not_offered',
    'Name',
  ]);
  expect(refusal({ texts: { Name: { text: 'Gertrudis' } } })).toEqual(['configurator.text_too_long', 'Name']);
  expect(refusal({ texts: { Name: { text: 'A\u0000na' } } })).toEqual(['configurator.text_refused', 'Name']);
});

describe('a picture of the shopper’s own', () => {
  const [field] = setup.texts;
  const open = configuratorSetup.parse({
    ...setup,
    texts: [{ ...field, allows: ['text', 'logo', 'photo'], required: true }],
  });
  const pictures = (kind: 'logo' | 'photo', finish?: object) =>
    ({ pictures: { Name: { kind, upload: 'asset_1', ...finish } } }) as ConfiguratorChoices;
  const artOf = (choices: ConfiguratorChoices) =>
    inputOfChoices(open, settleChoices(open, choices)).decals.map(({ art, finish }) => [art, finish.kind]);

  it('stands in place of the words, and is what is required', () => {
    const settled = settleChoices(open, { ...pictures('logo'), texts: { Name: { text: 'Ana' } } });
    expect(settled.texts).toEqual({});
    expect(settled.pictures).toEqual({
      Name: { kind: 'logo', upload: 'asset_1', finish: { kind: 'engraving', material: 'metal' } },
    });
    expect(settleChoices(open, settled)).toEqual(settled);
  });

  it('keeps its colours in ink, has one where it is cut, and a photo is printed', () => {
    const print = { finish: { kind: 'print' } };
    expect(artOf(pictures('logo'))).toEqual([
      [{ kind: 'logo', image: 'asset_1', color: '#1a1a1a' }, 'engraving'],
    ]);
    expect(artOf(pictures('logo', print))).toEqual([[{ kind: 'logo', image: 'asset_1' }, 'print']]);
    expect(artOf(pictures('photo'))).toEqual([[{ kind: 'photo', image: 'asset_1' }, 'print']]);
  });

  it('is refused where it is not allowed, and so are words', () => {
    expect(refusal(pictures('logo'))).toEqual(['configurator.not_offered', 'Name']);
    const bare = { ...open, texts: open.texts.map((one) => ({ ...one, allows: ['photo' as const] })) };
    expect(() => settleChoices(bare, { texts: { Name: { text: 'Ana' } } })).toThrow(/not offered/);
    expect(() => settleChoices(bare, {})).toThrow(/picture is missing/);
    expect(() => settleChoices(open, pictures('photo', { finish: { kind: 'foil' } }))).toThrow(/not offered/);
    expect(() => settleChoices(open, { pictures: { Back: { kind: 'logo', upload: 'asset_1' } } })).toThrow(
      /not offered/,
    );
  });
});

it('asks for words that are required', () => {
  const [field] = setup.texts;
  const strict = { ...setup, texts: field ? [{ ...field, required: true }] : [] };
  expect(() => settleChoices(strict, { texts: { Name: { text: '  ' } } })).toThrow(/text is missing/);
});

it('counts letters as readers do', () => {
  expect(['Lucía', 'Luci\u0301a', '👩‍👧', 'שלום'].map(countLetters)).toEqual([5, 5, 1, 4]);
});

it('whatever is settled is a product job of one picture, and settles to itself', () => {
  const body = fc.constantFrom(
    { kind: 'original' as const },
    { kind: 'color' as const, color: 'forest' as const },
  );
  const text = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', 'é', ' ', 'Á', 'Ω', '漢'), maxLength: 5 }),
    font: fc.constantFrom('great-vibes' as const, 'inter' as const),
  });
  fc.assert(
    fc.property(body, text, (paint, words) => {
      const settled = settleChoices(setup, { parts: { body: paint }, texts: { Name: words } });
      expect(settleChoices(setup, settled)).toEqual(settled);
      const input = inputOfChoices(setup, settled);
      expect(product.outputs(input)).toBe(1);
      expect(input.decals.map(({ art }) => art.kind === 'text' && art.text)).toEqual(
        words.text.trim() ? [words.text.trim()] : [],
      );
    }),
  );
});

it('a setup offers something to choose, and no mask', () => {
  expect(configuratorSetup.safeParse({}).success).toBe(false);
  const paints = [{ kind: 'original' }, { kind: 'color', color: 'red' }];
  expect(configuratorSetup.safeParse({ parts: [{ name: 'a', paints }] }).success).toBe(true);
  expect(
    configuratorSetup.safeParse({ product: { maskId: 'asset_1' }, parts: [{ name: 'a', paints }] }).success,
  ).toBe(false);
});
