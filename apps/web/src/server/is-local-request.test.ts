import { describe, expect, it } from 'vitest';
import { isLocalRequest } from './is-local-request.ts';

describe('isLocalRequest', () => {
  it.each([
    ['localhost:3000', '127.0.0.1', true],
    ['127.0.0.1:3000', '::ffff:127.0.0.1', true],
    ['[::1]:3000', '::1', true],
    ['localhost:3000', '192.168.1.20', false],
    ['localhost:3000', '127.0.0.1, 203.0.113.9', false],
    ['localhost:3000', '', false],
    ['rebound.example:3000', '127.0.0.1', false],
    ['localhost.evil.example', '127.0.0.1', false],
    ['user@localhost:3000@evil.example', '127.0.0.1', false],
  ])('host %s, from %s: %s', (host, from, expected) => {
    expect(isLocalRequest(new Headers({ host, 'x-forwarded-for': from }))).toBe(expected);
  });

  it('does not trust a proxy that speaks for others', () => {
    const headers = new Headers({
      host: 'localhost',
      'x-forwarded-for': '127.0.0.1',
      forwarded: 'for=203.0.113.9',
    });
    expect(isLocalRequest(headers)).toBe(false);
  });
});
