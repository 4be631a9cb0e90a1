import { expect, it } from 'vitest';
import { shopStyle } from './shop-style.ts';

it('takes a shop’s colour, roundness and font', () => {
  expect(shopStyle({ accent: '1f2d4d', radius: '6', font: 'serif' })).toMatchObject({
    '--accent': '#1f2d4d',
    '--radius-xl': '6px',
    fontFamily: 'ui-serif, Georgia, serif',
    '--font-display': 'ui-serif, Georgia, serif',
  });
  expect(shopStyle({ radius: '99' })).toMatchObject({ '--radius-card': '32px' });
});

it.each([
  {},
  { radius: '-1' },
  { radius: '4px;x' },
  { font: 'url(x)' },
  { font: 'toString' },
  { radius: ['4'] },
])('passes over %j', (look) => expect(shopStyle(look)).toEqual({}));
