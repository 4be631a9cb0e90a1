import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, in letters that survive an address bar. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, nothing to use. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
