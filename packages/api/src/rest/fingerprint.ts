import { createHash } from 'node:crypto';

/** SHA-256, hex, of a request's parts: two requests are the same when all of them are. */
export function fingerprint(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // Each with its length: no two lists of parts read the same.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
