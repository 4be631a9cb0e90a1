import { expect, it } from 'vitest';
import { tryonInput } from '../contract.ts';
import { inputOfWish } from './input-of-wish.ts';
import { shopperWish, widgetSetup } from './setup.ts';

const shirt = { name: 'Shirt', garment: { kind: 'top', pictureId: 'asset_shirt' } };
const glasses = {
  name: 'Round',
  accessory: { kind: 'glasses', source: { from: 'picture', pictureId: 'asset_round' } },
};
const ruby = { name: 'Ruby', part: 'lips', color: '#A3243B', finish: 'gloss', intensity: 80 };
const plum = { ...ruby, name: 'Plum', color: '#5a1f4a' };

it('makes of a wish the run that the shop means', () => {
  const setup = widgetSetup.parse({ garments: [shirt], accessories: [glasses], shades: [ruby, plum] });
  const wear = ['asset_shirt', 'lips-a3243b-gloss', 'asset_round', 'lips-5a1f4a-gloss'];
  const input = tryonInput.parse(inputOfWish(setup, shopperWish.parse({ wear })));
  expect(input).toMatchObject({
    garments: [{ kind: 'top', pictureId: 'asset_shirt' }],
    accessories: [{ kind: 'glasses' }],
    makeup: { lips: { color: '#5a1f4a', finish: 'gloss', intensity: 80 } },
  });
  expect(() => inputOfWish(setup, shopperWish.parse({ wear: ['asset_theirs'] }))).toThrow(
    expect.objectContaining({ code: 'configurator.not_offered' }) as Error,
  );
});

it('still reads what shops offered before there was more than clothes', () => {
  expect(widgetSetup.parse({ garments: [shirt] })).toMatchObject({ accessories: [], shades: [] });
});

it.each([
  ['nothing', {}],
  ['a garment twice', { garments: [shirt, shirt] }],
  ['a shade twice', { shades: [ruby, { ...ruby, name: 'Ruby again', color: '#a3243b' }] }],
  ['a finish that brows do not have', { shades: [{ ...ruby, part: 'brows' }] }],
  [
    'a place on somebody',
    {
      accessories: [{ ...glasses, accessory: { ...glasses.accessory, place: { left: { x: 0.4, y: 0.3 } } } }],
    },
  ],
])('refuses a shop that offers %s', (_, setup) => {
  expect(widgetSetup.safeParse(setup).success).toBe(false);
});
