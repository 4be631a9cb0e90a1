import { expect, it } from 'vitest';
import { lettersRight } from './letters-right.ts';

it.each([
  ['Made of cotton', 'Made of cotton', true, 12],
  ['Made of cotton', 'Madeof cottom', false, 11],
  ['Made of cotton', 'Made cotton', false, 10],
  ['Made of cotton', '', false, 0],
  ['Made', 'something else', false, 0],
])('counts letters of “%s” read as “%s”', (text, read, exact, right) => {
  expect(lettersRight(text, { read, exact })).toBe(right);
});

it('has none of what nobody read', () => {
  expect(lettersRight('Made', undefined)).toBe(0);
});
