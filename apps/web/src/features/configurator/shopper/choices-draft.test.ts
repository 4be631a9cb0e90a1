import { configuratorSetup } from '@escena/verticals/product/configurator/setup';
import { expect, it } from 'vitest';
import { likelyWishes, startChoices, wishOfChoices } from './choices-draft.ts';

const setup = configuratorSetup.parse({
  parts: [
    { name: 'Mug', paints: [{ kind: 'original' }, { kind: 'color', color: 'forest' }] },
    {
      name: 'Lid',
      paints: [
        { kind: 'material', material: 'walnut' },
        { kind: 'color', color: '#ffffff' },
      ],
    },
  ],
  texts: [
    {
      name: 'Name',
      surface: {
        kind: 'plane',
        corners: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      },
      required: true,
      fonts: ['inter', 'great-vibes'],
      colors: ['#000000', '#ffffff'],
      finishes: [{ kind: 'print' }, { kind: 'emboss' }],
    },
  ],
});

it('starts with the first of everything, or where an earlier design left off', () => {
  expect(startChoices(setup)).toMatchObject({
    parts: { Mug: { kind: 'original' }, Lid: { kind: 'material', material: 'walnut' } },
    texts: { Name: { text: '', font: 'inter', color: '#000000', finish: { kind: 'print' } } },
  });
  const earlier = {
    parts: { Mug: { kind: 'color' as const, color: '#24492f' }, Gone: { kind: 'original' as const } },
    texts: { Name: { text: 'Lucía', font: 'great-vibes' as const, color: '#ff0000' } },
  };
  expect(startChoices(setup, earlier)).toMatchObject({
    parts: { Mug: { kind: 'color', color: 'forest' } },
    texts: { Name: { text: 'Lucía', font: 'great-vibes', color: '#000000' } },
  });
});

it('shows what is chosen, also while words are still missing', () => {
  const choices = startChoices(setup);
  const bare = wishOfChoices(setup, choices);
  expect([bare.parts.length, bare.decals.length]).toEqual([2, 0]);
  const written = startChoices(setup, { texts: { Name: { text: 'Ana' } } });
  expect(wishOfChoices(setup, written).decals).toHaveLength(1);
});

it('starts with an earlier picture where one is still allowed, in a technique that is offered', () => {
  const [field] = setup.texts;
  const earlier = (kind: 'logo' | 'photo') => ({ pictures: { Name: { kind, upload: 'asset_1' } } });
  expect(startChoices(setup, earlier('logo')).pictures).toEqual({});
  const open = configuratorSetup.parse({ ...setup, texts: [{ ...field, allows: ['logo', 'photo'] }] });
  const choices = startChoices(open, earlier('logo'));
  expect(choices.pictures).toMatchObject({ Name: { kind: 'logo', finish: { kind: 'print' } } });
  expect(wishOfChoices(open, choices).decals).toMatchObject([{ art: { kind: 'logo', image: 'asset_1' } }]);
});

it('knows what may be asked for next', () => {
  const wishes = likelyWishes(setup, startChoices(setup));
  expect(wishes).toHaveLength(4);
  expect(wishes.every(({ decals }) => decals.length === 0)).toBe(true);
});
