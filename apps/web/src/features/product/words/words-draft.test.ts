import { decalInput } from '@escena/verticals/product/decal/input';
import { expect, it } from 'vitest';
import {
  addWords,
  decalOfWords,
  finishNames,
  firstWords,
  meshSide,
  onSurface,
  surfaceNames,
  type WordsDraft,
  wordsOfDecal,
} from './words-draft.ts';

it('goes to the contract and back, in every technique and on every surface', () => {
  for (const finish of finishNames)
    for (const surface of surfaceNames) {
      const words = onSurface({ ...firstWords, text: 'Ana', finish }, surface);
      const back = wordsOfDecal(decalInput.parse(decalOfWords(words)), words.id);
      expect(back).toEqual({ ...words, bulge: expect.closeTo(words.bulge, 9) });
    }
  const logo = { ...firstWords, art: 'logo' as const, pictureId: 'asset_logo' };
  expect(wordsOfDecal(decalInput.parse(decalOfWords(logo)), logo.id)).toEqual(logo);
  expect(decalOfWords({ ...firstWords, text: '  ' })).toBeUndefined();
  expect(decalOfWords({ ...firstWords, art: 'photo' })).toBeUndefined();
});

it('puts each further one into another place, under a name of its own', () => {
  let decals: readonly WordsDraft[] = [];
  for (let k = 0; k < 3; k++) decals = [...decals, addWords(decals)];
  expect(new Set(decals.map(({ id }) => id)).size).toBe(3);
  expect(new Set(decals.map(({ corners }) => corners[0][1])).size).toBe(3);
  expect(decals.map(({ corners }) => Math.max(...corners.flat()))).toSatisfy((most: number[]) =>
    most.every((value) => value <= 1),
  );
  const [, second, third] = decals;
  expect(addWords([second, third].flatMap((one) => one ?? [])).id).toBe('words-3');
});

it('starts a free surface where the words lie, bulge and all', () => {
  const round = onSurface({ ...firstWords, surface: 'cylinder', bulge: 0.1 }, 'mesh');
  const [left, middle, right] = round.handles;
  expect(round.handles).toHaveLength(meshSide ** 2);
  expect([left, right]).toEqual([firstWords.corners[0], firstWords.corners[1]]);
  expect(middle?.[1]).toBeCloseTo((left?.[1] ?? 0) + 0.1, 9);
  // Once dragged it stays as it is.
  const dragged = { ...round, handles: round.handles.map(([x, y]): [number, number] => [x, y + 0.1]) };
  expect(onSurface(dragged, 'mesh')).toEqual(dragged);
});
