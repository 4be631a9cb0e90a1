import fc from 'fast-check';
import { expect, it } from 'vitest';
import { product, productInput, pictureCount } from './contract.ts';
import { variantsOf } from './variants.ts';

const counts = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 });
const plane = {
  kind: 'plane',
  corners: [
    [0.3, 0.4],
    [0.7, 0.4],
    [0.7, 0.6],
    [0.3, 0.6],
  ],
};
const kinds = ['photo', 'transparent', 'color'] as const;

it('makes every combination once, as many as are paid for', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 3 }), (paints, scenes) => {
      const input = productInput.parse({
        parts: paints.map((count, k) => ({
          name: `part ${k}`,
          paints: Array.from({ length: count }, (_, i) => ({ kind: 'color', color: `#00000${i}` })),
        })),
        scenes: kinds.slice(0, scenes).map((kind) => ({ kind })),
      });
      const made = variantsOf(input).flatMap(({ painted, scenes: shown }) =>
        shown.map((scene) => JSON.stringify([painted.map(({ paint }) => paint), scene])),
      );
      expect(made).toHaveLength(pictureCount(input));
      expect(new Set(made).size).toBe(made.length);
      expect(product.outputs(input)).toBe(made.length);
      expect(product.credits(input)).toBe(Math.ceil(made.length / 4));
    }),
  );
});

it('refuses more pictures than a run makes, and says what to do', () => {
  const paints = Array.from({ length: 7 }, () => ({ kind: 'original' as const }));
  const parts = [
    { name: 'a', paints },
    { name: 'b', paints },
  ];
  expect(productInput.safeParse({ parts }).error?.issues).toMatchObject([
    { path: ['parts'], message: 'more than 48 pictures: fewer options, or a feed' },
  ]);
});

it('names each picture and font of the workspace once', () => {
  const input = productInput.parse({
    product: { maskId: 'asset_mask' },
    parts: [{ name: 'lid', select: { maskId: 'asset_mask' }, paints: [{ kind: 'original' }] }],
    decals: ['fnt_own', 'inter', 'fnt_own'].map((font) => ({
      surface: plane,
      art: { kind: 'text', text: 'a', font },
    })),
    scenes: [{ kind: 'picture', pictureId: 'asset_table' }],
  });
  expect(product.uses(input)).toEqual({
    pictures: ['asset_mask', 'asset_table'],
    fonts: ['fnt_own'],
  });
});
