import { expect, it } from 'vitest';
import { tryon, tryonInput } from './contract.ts';

it('refuses a run that puts nothing on', () => {
  for (const input of [
    {},
    { garments: [], accessories: [] },
    { makeup: {} },
    { makeup: { lips: undefined } },
  ])
    expect(tryonInput.safeParse(input).success).toBe(false);
  expect(tryonInput.safeParse({ makeup: { lips: { color: '#a3243b' } } }).success).toBe(true);
});

it('knows the finishes a part comes in', () => {
  const lips = tryonInput.parse({ makeup: { lips: { color: '#a3243b' } } }).makeup?.lips;
  expect(lips).toEqual({ color: '#a3243b', finish: 'matte', intensity: 70 });
  const brows = { makeup: { brows: { color: '#a3243b', finish: 'gloss' } } };
  expect(tryonInput.safeParse(brows).success).toBe(false);
});

it('names every picture and model that a run looks at, once', () => {
  const input = tryonInput.parse({
    person: { inFront: { maskId: 'img_hair' } },
    garments: [{ kind: 'top', pictureId: 'img_tee', select: { maskId: 'img_cut' } }],
    accessories: [
      { kind: 'glasses', source: { from: 'model', modelId: 'mdl_round' } },
      { kind: 'hat', source: { from: 'picture', pictureId: 'img_hat' } },
      { kind: 'earrings', source: { from: 'picture', pictureId: 'img_hat' } },
    ],
  });
  expect(tryon.uses(input)).toEqual({
    pictures: ['img_tee', 'img_hat', 'img_hair', 'img_cut'],
    models: ['mdl_round'],
  });
});
