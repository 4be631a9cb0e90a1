import { AppError } from '@escena/core/app-error';
import { type Permission, permissionsOf, sessionOnly } from '@escena/core/permissions';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import type { Context } from './context.ts';

/** Where the asker works, and what they may do there. */
export interface EnteredWorkspace {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'editor' | 'viewer' | 'billing';
  /** of this call: a key's are its maker's, as far as its scopes reach */
  readonly permissions: ReadonlySet<Permission>;
}

type Asker = Pick<Context, 'db' | 'userId' | 'apiKey' | 'workspaceId'>;

/**
 * The one place where tenancy is decided. A person works in the workspace they chose, or in the first they joined; an
 * API key in its own, with the rights that its maker has there today.
 * @throws AppError `auth.required`; `access.denied` for who is a member of nothing (or no longer of the key's workspace)
 */
export async function enterWorkspace({ db, userId, apiKey, workspaceId }: Asker): Promise<EnteredWorkspace> {
  if (userId === null) throw new AppError('auth.required');
  const mine = await listWorkspaces(db, { userId });
  const chosen = mine.find(({ id }) => id === (apiKey?.workspaceId ?? workspaceId));
  const membership = chosen ?? (apiKey ? undefined : mine[0]);
  if (!membership) throw new AppError('access.denied');
  const { id, name, role, approver } = membership;
  const own = permissionsOf(role, approver);
  const reached = apiKey?.scopes.filter((scope) => own.has(scope) && !sessionOnly.has(scope));
  return { id, name, role, permissions: reached ? new Set(reached) : own };
}
