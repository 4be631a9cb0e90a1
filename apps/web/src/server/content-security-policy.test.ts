import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const policy = (more: object = {}) =>
  contentSecurityPolicy({ nonce: 'abc', secure: false, development: false, ...more });

describe('contentSecurityPolicy', () => {
  it('runs no script without the nonce, and nothing of anyone else’s', () => {
    const scripts = policy()
      .split('; ')
      .find((directive) => directive.startsWith('script-src'));
    expect(scripts).toContain("'nonce-abc' 'strict-dynamic'");
    expect(policy()).not.toMatch(/script-src[^;]*unsafe-inline|unsafe-eval'[^;]*'unsafe-eval|https?:|\*/);
    expect(scripts).not.toContain(" 'unsafe-eval'");
    expect(policy()).toContain("default-src 'none'");
    expect(policy()).toContain("frame-ancestors 'none'");
  });

  it('keeps everything on https where the page is, and lets the development server work', () => {
    expect(policy()).not.toContain('upgrade-insecure-requests');
    expect(policy({ secure: true })).toContain('upgrade-insecure-requests');
    expect(policy({ development: true })).toContain(" 'unsafe-eval'");
  });
});
