import { decalInput } from '@escena/verticals/product/decal/input';
import { expect, it } from 'vitest';
import { decalOfWords, finishNames, firstWords, surfaceNames, wordsOfDecal } from './words-draft.ts';

it('goes to the contract and back, in every technique and on both surfaces', () => {
  for (const finish of finishNames)
    for (const surface of surfaceNames) {
      const words = { ...firstWords, text: 'Ana', finish, surface };
      const back = wordsOfDecal(decalInput.parse(decalOfWords(words)));
      expect(back).toEqual({ ...words, bulge: expect.closeTo(words.bulge, 9) });
    }
  const logo = { ...firstWords, art: 'logo' as const, pictureId: 'asset_logo' };
  expect(wordsOfDecal(decalInput.parse(decalOfWords(logo)))).toEqual(logo);
  expect(decalOfWords({ ...firstWords, text: '  ' })).toBeUndefined();
  expect(decalOfWords({ ...firstWords, art: 'photo' })).toBeUndefined();
});
