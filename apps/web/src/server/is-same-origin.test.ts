import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

describe('isSameOrigin', () => {
  it.each([
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://evil.example', host: 'localhost:3000' }, false],
    [{ origin: 'http://localhost:4000', host: 'localhost:3000' }, false],
    [{ origin: 'null', host: 'localhost:3000' }, false],
    [{ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, false],
    [{ host: 'localhost:3000', 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'https://a.example', host: '10.0.0.7:3000', 'x-forwarded-host': 'a.example' }, true],
    [{ host: 'localhost:3000' }, true],
  ])('%o: %s', (headers, expected) => {
    expect(isSameOrigin(new Headers(headers))).toBe(expected);
  });
});
