import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

describe('chooseLocale', () => {
  it.each([
    ['es', 'en-GB', 'es'],
    [undefined, 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    [undefined, 'de-DE, es;q=0.2, en;q=0.7', 'en'],
    [undefined, 'es;q=0, en;q=0.1', 'en'],
    [undefined, 'fr', 'en'],
    [undefined, null, 'en'],
    ['xx', 'es', 'es'],
    [undefined, ';;;q=,', 'en'],
  ])('chosen %s, accepts %s: %s', (chosen, accepts, expected) => {
    expect(chooseLocale(chosen, accepts)).toBe(expected);
  });
});
