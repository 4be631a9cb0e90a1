/** API keys as text: `esc_live_` and 40 random characters. */
import { createHash, randomInt } from 'node:crypto';

const prefix = 'esc_live_';
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** 62^40 is 238 bits: nothing that could be guessed, so a fast hash keeps it as well as a slow one would. */
const randomLength = 40;
/** What is kept readable, to tell keys apart. */
const shownLength = prefix.length + 4;

export interface NewToken {
  /** shown once */
  readonly token: string;
  readonly prefix: string;
  /** SHA-256, hex: all that is kept */
  readonly hash: string;
}

export function createToken(): NewToken {
  let token = prefix;
  for (let k = 0; k < randomLength; k++) token += alphabet.charAt(randomInt(alphabet.length));
  return { token, prefix: token.slice(0, shownLength), hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The key in an `Authorization` header; undefined when there is none that could be one of ours. */
export function tokenOf(headers: Headers): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  return token?.startsWith(prefix) ? token : undefined;
}
