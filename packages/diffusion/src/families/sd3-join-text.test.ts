import { expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { joinSd3Text } from './sd3-join-text.ts';

const rows = (count: number, width: number, ...values: number[]) =>
  tensor([1, count, width], Float32Array.from(values));

it('sets the CLIP towers side by side above T5', () => {
  const joined = joinSd3Text([rows(2, 1, 1, 2), rows(2, 2, 3, 4, 5, 6)], rows(1, 4, 7, 8, 9, 10));
  expect(joined.dims).toEqual([1, 3, 4]);
  expect([...joined.data]).toEqual([1, 3, 4, 0, 2, 5, 6, 0, 7, 8, 9, 10]);
});

it('refuses towers that are wider than T5', () => {
  expect(() => joinSd3Text([rows(1, 2, 1, 2), rows(1, 1, 3)], rows(1, 2, 4, 5))).toThrow(/do not fit/);
});
