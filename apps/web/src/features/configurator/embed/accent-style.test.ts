import { expect, it } from 'vitest';
import { accentStyle } from './accent-style.ts';

it.each([
  ['#FFD400', '#ffd400', '#000000'],
  ['1f2d4d', '#1f2d4d', '#ffffff'],
])('%s is the accent, with words that can be read on it', (asked, accent, onAccent) => {
  expect(accentStyle(asked)).toMatchObject({ '--accent': accent, '--on-accent': onAccent });
});

it.each([undefined, '', 'red', '#fff', 'url(x)', '#12345g'])('%s is no accent', (asked) => {
  expect(accentStyle(asked)).toBeUndefined();
});
