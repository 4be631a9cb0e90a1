import { expect, test } from 'vitest';
import { loadShippedFont } from './load-shipped-font.ts';
import { pathData } from './path-data.ts';
import { readPathData } from './read-path-data.ts';
import { typeset } from './typeset.ts';

test('path data comes back as the outline that was written', async () => {
  const font = await loadShippedFont('great-vibes', '');
  const { outline } = typeset('Ángel', { font, size: 10 });
  expect(pathData(readPathData(pathData(outline)))).toBe(pathData(outline));
});

test('numbers as resvg writes them', () => {
  expect(readPathData('M 1 2 L 3e0 -4.5 L -.5 1e-3 Z')).toEqual([
    {
      start: [1, 2],
      segments: [
        [3, -4.5],
        [-0.5, 0.001],
      ],
    },
  ]);
});
