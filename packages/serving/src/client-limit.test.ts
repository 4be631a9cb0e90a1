import { expect, it } from 'vitest';
import { createClientLimit } from './client-limit.ts';

it('counts so much at once and so much a second, for each address of its own', () => {
  let now = 0;
  const limit = createClientLimit({ perSecond: 10, burst: 20, now: () => now });
  const taken = (client: string | null, tries = 100) =>
    Array.from({ length: tries }, () => limit.take(client)).filter(Boolean).length;
  expect(taken('a')).toBe(20);
  expect(taken('b')).toBe(20);
  now += 500;
  expect(taken('a')).toBe(5);
  now += 60_000;
  expect(taken('a')).toBe(20);
  expect(taken(null)).toBe(20);
});
