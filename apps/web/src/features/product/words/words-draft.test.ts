import { decalInput } from '@escena/verticals/product/decal/input';
import { expect, it } from 'vitest';
import { quadTransform } from './quad-transform.ts';
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

it('brings the corners of a box onto the four points, and refuses three on a line', () => {
  const corners = [
    [10, 20],
    [110, 30],
    [90, 80],
    [20, 70],
  ] as const;
  const transform = quadTransform({ width: 200, height: 50 }, corners);
  const m = (transform ?? '').slice('matrix3d('.length, -1).split(',').map(Number);
  const at = (x: number, y: number) => {
    const w = (m[3] ?? 0) * x + (m[7] ?? 0) * y + (m[15] ?? 0);
    return [
      ((m[0] ?? 0) * x + (m[4] ?? 0) * y + (m[12] ?? 0)) / w,
      ((m[1] ?? 0) * x + (m[5] ?? 0) * y + (m[13] ?? 0)) / w,
    ];
  };
  const boxes = [
    [0, 0],
    [200, 0],
    [200, 50],
    [0, 50],
  ] as const;
  boxes.forEach(([x, y], k) => {
    const [px = 0, py = 0] = at(x, y);
    expect(px).toBeCloseTo(corners[k]?.[0] ?? 0, 6);
    expect(py).toBeCloseTo(corners[k]?.[1] ?? 0, 6);
  });
  const flat = [
    [0, 0],
    [10, 0],
    [20, 0],
    [5, 0],
  ] as const;
  expect(quadTransform({ width: 10, height: 10 }, flat)).toBeUndefined();
});
