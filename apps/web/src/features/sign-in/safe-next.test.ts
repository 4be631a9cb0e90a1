import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

it.each([
  ['/settings/members', '/settings/members'],
  ['/invitation/abc?x=1', '/invitation/abc?x=1'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['https://evil.test', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/\t/evil.test', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (asked, expected) => {
  expect(safeNext(asked)).toBe(expected);
});
