import { expect, it } from 'vitest';
import { type Campaign, planCells } from './campaign.ts';
import { syntheticPersonWords } from './disclosure.ts';
import { templates } from './templates/templates.ts';

const segment = (id: string) => ({
  id,
  headlines: ['a', 'b'].map((one) => ({ id: one, text: `${id} ${one}` })),
  copy: { action: 'Go' },
  images: ['i1', 'i2'],
});
const campaign: Campaign = {
  segments: ['s', 't', 'u'].map(segment),
  templates: ['split', 'card'],
  formats: ['meta-square', 'x-landscape'],
};

it('makes every combination once, each under a name of its own', () => {
  const cells = planCells(campaign);
  expect(cells).toHaveLength(3 * 2 * 2 * 2 * 2);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  expect(cells[0]).toMatchObject({ id: 's.a.i1.split.meta-square', copy: { headline: 's a', action: 'Go' } });
});

it('keeps names when words are corrected and other segments come', () => {
  const [first] = campaign.segments;
  if (!first) throw new Error('no segment');
  const corrected = { ...first, headlines: first.headlines.map((one) => ({ ...one, text: 'better' })) };
  const names = planCells({ ...campaign, segments: [segment('new'), corrected] }).map(({ id }) => id);
  const before = planCells({ ...campaign, segments: [first] }).map(({ id }) => id);
  expect(names).toEqual(expect.arrayContaining(before));
});

it('says of a person that a machine made it, before what else is set small', () => {
  const told = planCells({ ...campaign, syntheticPerson: true });
  for (const { copy } of told) expect(copy.fine).toBe(syntheticPersonWords('en'));
  const [first] = campaign.segments;
  if (!first) throw new Error('no segment');
  const copy = { ...first.copy, fine: 'Bis Sonntag.', language: 'de-AT' };
  const [german] = planCells({ ...campaign, segments: [{ ...first, copy }], syntheticPerson: true });
  expect(german?.copy.fine).toBe(`${syntheticPersonWords('de')} Bis Sonntag.`);
});

it('has a place for that in every design and shape, which nothing may drop', () => {
  const layers = Object.values(templates).flatMap(({ arrangements }) => Object.values(arrangements));
  for (const arrangement of layers) {
    const items = arrangement.flatMap((layer) => (layer.kind === 'words' ? layer.items : []));
    expect(items.filter(({ role, optional }) => role === 'fine' && !optional)).toHaveLength(1);
  }
});
