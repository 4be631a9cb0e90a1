import { expect, it } from 'vitest';
import { adsInput, cellsOf } from './contract.ts';
import { recipeOf } from './recipe-of.ts';

const plan = {
  images: [
    { id: 'a', pictureId: 'asset_a' },
    { id: 'b', pictureId: 'asset_b' },
  ],
  segments: ['s', 't'].map((id) => ({
    id,
    name: id,
    headlines: [{ id: 'h', text: `For ${id}` }],
    images: ['a', 'b'],
  })),
  templates: ['split', 'card'],
  formats: ['meta-square'],
};

function changed(change: object): string[] {
  const [before, after] = [adsInput.parse(plan), adsInput.parse({ ...plan, ...change })];
  const known = new Map(cellsOf(before).map((cell) => [cell.id, recipeOf(cell, before)]));
  return cellsOf(after)
    .filter((cell) => known.get(cell.id) !== recipeOf(cell, after))
    .map(({ id }) => id);
}

it('is another one exactly where something that the cell shows is', () => {
  const [first, second] = plan.segments;
  expect(changed({ only: ['s.h.a.split.meta-square'] })).toEqual([]);
  expect(changed({ segments: [{ ...first, name: 'Sales' }, second] })).toEqual([]);
  expect(changed({ segments: [{ ...first, headlines: [{ id: 'h', text: 'New' }] }, second] })).toHaveLength(
    4,
  );
  expect(changed({ images: [plan.images[0], { id: 'b', pictureId: 'asset_c' }] })).toHaveLength(4);
  expect(
    changed({ images: [plan.images[0], { id: 'b', pictureId: 'asset_b', focus: [0.2, 0.5] }] }),
  ).toHaveLength(4);
  const background = { kind: 'set', set: 'plinth' };
  expect(changed({ images: [plan.images[0], { id: 'b', pictureId: 'asset_b', background }] })).toHaveLength(
    4,
  );
  expect(changed({ brand: { logos: ['blg_1'] } })).toHaveLength(8);
  expect(changed({ syntheticPerson: true })).toHaveLength(8);
});
