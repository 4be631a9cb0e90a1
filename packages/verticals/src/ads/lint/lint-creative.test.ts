import { createRaster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import type { Creative } from '../compose/compose-creative.ts';
import { formats } from '../formats/formats.ts';
import { lintCreative } from './lint-creative.ts';

const format = formats['meta-story'];
const text = (box: Creative['texts'][number]['box'], contrast = 7): Creative['texts'][number] => ({
  role: 'headline',
  item: { role: 'headline', size: 0.1 },
  text: 'x',
  size: 40,
  outline: [],
  box,
  color: '#000000',
  contrast,
});
const creative = (more: Partial<Creative>): Creative => ({
  picture: createRaster(1, 1, 3),
  texts: [],
  logo: undefined,
  ...more,
});
const good = { left: 100, top: 400, right: 500, bottom: 500 };
const codes = (one: Creative, bytes = 1000) => lintCreative(one, format, bytes).map(({ code }) => code);

it.each([
  ['nothing', creative({ texts: [text(good)] }), []],
  ['grey on grey', creative({ texts: [text(good, 3)] }), ['contrast']],
  [
    'under the channel’s own name',
    creative({ texts: [text({ ...good, top: 100, bottom: 200 })] }),
    ['unsafe'],
  ],
  ['half outside', creative({ texts: [text({ ...good, left: -20 })] }), ['clipped', 'unsafe']],
  ['on top of each other', creative({ texts: [text(good), text(good)] }), ['overlap']],
  ['a logo that is not seen', creative({ logo: { box: good, contrast: 2 } }), ['logo_contrast']],
] as const)('objects to %s', (_, one, expected) => {
  expect(codes(one)).toEqual(expected);
});

it('objects to files that are too large', () => {
  expect(codes(creative({}), format.maxBytes)).toEqual([]);
  expect(codes(creative({}), format.maxBytes + 1)).toEqual(['bytes']);
});
