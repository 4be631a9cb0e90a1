import { expect, it } from 'vitest';
import { nameOfTitle } from './name-of-title.ts';

it.each([
  ['Mi salón 2', 'mi-salon-2'],
  ['  SDXL  ', 'sdxl'],
  ['写真', 'checkpoint'],
  ['../../etc', 'etc'],
  ['a'.repeat(80), 'a'.repeat(50)],
])('%j is %j', (title, name) => expect(nameOfTitle(title, new Set())).toBe(name));

it('gives no name twice', () => {
  expect(nameOfTitle('SDXL', new Set(['sdxl', 'sdxl-2']))).toBe('sdxl-3');
});
