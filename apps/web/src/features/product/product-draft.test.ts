import { expect, it } from 'vitest';
import {
  costOf,
  draftOfProduct,
  firstProductDraft,
  type ProductDraft,
  productInputOf,
  wholeProduct,
} from './product-draft.ts';
import { firstWords, onSurface } from './words/words-draft.ts';

const draft: ProductDraft = {
  product: { clicks: [{ x: 0.5, y: 0.6, keep: true }] },
  transparent: false,
  segmenter: 'none',
  parts: [
    { id: wholeProduct, name: 'product', colors: ['#24492f', '#b3262e'], materials: [], original: true },
    {
      id: 'part-1',
      name: 'lid',
      select: { box: [0, 0, 1, 0.2] },
      colors: ['#1d1d1f'],
      materials: ['brass'],
      original: false,
    },
  ],
  decals: [
    { ...firstWords, text: 'Ana' },
    { ...onSurface({ ...firstWords, id: 'words-1', text: 'Luis' }, 'mesh') },
  ],
  scenes: [{ kind: 'transparent' }, { kind: 'packshot', marketplace: 'amazon' }],
  aspect: 'portrait',
};

it('goes to the contract and back without losing a choice', () => {
  expect(draftOfProduct(productInputOf(draft))).toEqual(draft);
});

it('leaves out parts without a colour', () => {
  expect(productInputOf(firstProductDraft).parts).toEqual([]);
  expect(costOf(firstProductDraft)).toEqual({ pictures: 1, credits: 1 });
});

it('knows what it costs, and when it is too much for one run', () => {
  expect(costOf(draft)).toEqual({ pictures: 12, credits: 3 });
  const colors = Array.from({ length: 24 }, (_, k) => `#0000${(k + 16).toString(16)}`);
  const scenes: ProductDraft['scenes'] = [{ kind: 'photo' }, { kind: 'transparent' }];
  const [whole] = firstProductDraft.parts;
  if (!whole) throw new Error('the first draft has a part');
  expect(costOf({ ...firstProductDraft, scenes, parts: [{ ...whole, colors }] })).toBeUndefined();
});
