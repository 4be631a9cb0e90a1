import { tryonInput } from '@escena/verticals/tryon/contract';
import { accessoryKinds } from '@escena/verticals/tryon/accessory';
import { expect, it } from 'vitest';
import { emptyTryon, type TryonDraft, tryonInputOf, wearsNothing } from './tryon-draft.ts';

const shirt = {
  id: '1',
  kind: 'top',
  pictureId: 'asset_shirt',
  name: 'shirt.jpg',
  swimwear: false,
  select: {},
  points: undefined,
} as const;

it('asks for what the contract takes, and says nothing that was not said', () => {
  const draft: TryonDraft = {
    garments: [shirt, { ...shirt, id: '2', kind: 'bottom', swimwear: true, select: { box: [0, 0, 1, 1] } }],
    accessories: accessoryKinds.map((kind, k) => ({
      id: `a${k}`,
      kind,
      source: { from: 'picture', pictureId: 'asset_thing' } as const,
      name: 'thing',
    })),
    makeup: { lips: { color: '#a3243b', finish: 'matte', intensity: 80 } },
  };
  const input = tryonInputOf(draft, { body: { leftHip: { x: 0.4, y: 0.6 } } });
  expect(tryonInput.parse(input)).toEqual(input);
  expect(input.garments).toEqual([
    { kind: 'top', pictureId: 'asset_shirt' },
    { kind: 'bottom', pictureId: 'asset_shirt', swimwear: true, select: { box: [0, 0, 1, 1] } },
  ]);
});

it('lets a checkpoint light garments, and nothing else', () => {
  const paintOf = (draft: Partial<TryonDraft>) =>
    tryonInputOf({ ...emptyTryon, ...draft, litBy: 'sd15-inpaint' }, {}).paint;
  expect(paintOf({ garments: [shirt] })).toMatchObject({ checkpoint: 'sd15-inpaint', width: 768 });
  const lips = { color: '#a3243b', finish: 'matte', intensity: 80 } as const;
  expect(paintOf({ makeup: { lips } })).toBeUndefined();
});

it('knows when there is nothing to put on', () => {
  expect(wearsNothing(emptyTryon)).toBe(true);
  expect(wearsNothing({ ...emptyTryon, makeup: { lips: undefined } })).toBe(true);
  expect(wearsNothing({ ...emptyTryon, garments: [shirt] })).toBe(false);
});
