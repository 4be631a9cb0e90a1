import { AppError } from '@escena/core/app-error';

const pattern = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/;

/** Two levels of folders keep each below a few hundred entries at ten million objects. */
export function keyOfHash(sha256Hex: string): string {
  return `sha256/${sha256Hex.slice(0, 2)}/${sha256Hex.slice(2, 4)}/${sha256Hex}`;
}

/** What an object's name says of its content. */
export function hashOfKey(key: string): string {
  return key.slice(-64);
}

/** Whether a file's name is that of an object; a store's folder may hold strangers. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

export function isKey(key: string): boolean {
  return pattern.test(key);
}

/**
 * Keys come back from databases and URLs: nothing that is not one of ours reaches a file system.
 * @throws AppError not_found
 */
export function requireKey(key: string): string {
  if (!isKey(key)) throw new AppError('not_found', { detail: 'malformed object key' });
  return key;
}
