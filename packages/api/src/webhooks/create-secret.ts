import { randomBytes } from 'node:crypto';

/** A signing secret as the Standard Webhooks specification writes it: 32 random bytes. */
export function createSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
