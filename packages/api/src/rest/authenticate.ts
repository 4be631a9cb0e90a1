import { AppError } from '@escena/core/app-error';
import { permissions } from '@escena/core/permissions';
import { findApiKey } from '@escena/db/api-keys/find-api-key';
import type { ApiKeyOfCall, Context } from '../context.ts';
import { hashToken, tokenOf } from '../keys/api-key-token.ts';

/** Who calls: a key, and whoever made it. */
export interface RestCaller {
  readonly userId: string;
  readonly apiKey: ApiKeyOfCall;
}

/** @throws AppError `auth.required` without a key, `api_key.invalid` for one that opens nothing */
export async function authenticate({ db }: Pick<Context, 'db'>, headers: Headers): Promise<RestCaller> {
  if (!headers.has('authorization')) throw new AppError('auth.required');
  const token = tokenOf(headers);
  const key = token === undefined ? undefined : await findApiKey(db, { hash: hashToken(token) });
  if (!key) throw new AppError('api_key.invalid');
  // Whoever may change something sees what they changed: every answer shows it.
  const given = new Set(key.scopes.includes('edit') ? [...key.scopes, 'read'] : key.scopes);
  const scopes = permissions.filter((permission) => given.has(permission));
  return { userId: key.createdById, apiKey: { id: key.id, workspaceId: key.workspaceId, scopes } };
}
