import { expect, test } from 'vitest';
import { failuresOf } from './entry.ts';
import { glass } from './glass.ts';

test('a glass keeps its truth on another backdrop', async () => {
  const { image, figures } = await glass.make({ height: 340, samples: 4 });
  expect(failuresOf(glass, figures)).toEqual([]);
  expect(image.channels).toBe(4);
});

test('a figure that misses its bar, or has none, is named', () => {
  const { bars } = glass;
  const fine = { empty: 1, seeThrough: 0.8, white: 0.5, grey: 0.5, dark: 1 };
  expect(failuresOf({ bars }, fine)).toEqual([]);
  expect(failuresOf({ bars }, { ...fine, dark: 3 })).toEqual(['dark: 3, not in 0…2.5']);
  expect(failuresOf({ bars }, { ...fine, more: 1 })).toEqual(['more: no bar']);
  expect(failuresOf({ bars }, { empty: 1 })).toHaveLength(4);
});
