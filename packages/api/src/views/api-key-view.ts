import type { ApiKey } from '@escena/db/api-keys/api-key-fields';

/** An API key as its workspace's administrators see it. */
export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  /** its first characters */
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** who made it; its reach ends with theirs */
  readonly makerName: string | null;
  readonly expiresAt: Date | null;
  readonly isExpired: boolean;
  /** to the minute */
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

export function toApiKeyView(key: ApiKey): ApiKeyView {
  const { id, name, prefix, scopes, createdBy, expiresAt, lastUsedAt, createdAt } = key;
  const makerName = createdBy.name ?? createdBy.email;
  const isExpired = expiresAt !== null && expiresAt <= new Date();
  return { id, name, prefix, scopes, makerName, expiresAt, isExpired, lastUsedAt, createdAt };
}
