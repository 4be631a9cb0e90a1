import { expect, it } from 'vitest';
import { contentRange } from './content-range.ts';
import type { Answer } from './network.ts';

const answer = (status: number, headers: Record<string, string>): Answer => ({
  status,
  headers,
  body: (async function* none() {})(),
  discard: () => undefined,
});

it('reads the whole, a part, and a part of a length that nobody knows', () => {
  expect(contentRange(answer(200, { 'content-length': '10' }), 4)).toEqual({ start: 0, total: 10 });
  expect(contentRange(answer(200, {}), 0)).toEqual({ start: 0, total: undefined });
  const part = { 'content-length': '6', 'content-range': 'bytes 4-9/10' };
  expect(contentRange(answer(206, part), 4)).toEqual({ start: 4, total: 10 });
  expect(contentRange(answer(206, { 'content-range': 'bytes 4-9/*' }), 4)).toEqual({
    start: 4,
    total: undefined,
  });
});

it.each([
  {},
  { 'content-range': 'bytes 5-9/10' },
  { 'content-range': 'bytes 4-3/10' },
  { 'content-range': 'items 4-9/10' },
  { 'content-range': 'bytes 4-99999999999999999999/10' },
  { 'content-range': 'bytes 4-9/10', 'content-length': '7' },
])('refuses a part that is not the one asked for: %o', (headers) => {
  expect(() => contentRange(answer(206, headers as Record<string, string>), 4)).toThrowError(
    expect.objectContaining({ next: 'start-over' }),
  );
});
