import type { Db, Tx } from '../create-db.ts';
import { listWorkspaces } from '../workspaces/list-workspaces.ts';
import { type AuditRecord, recordAudit } from './record-audit.ts';

/** What a person did with their own account (signing in, a new password), written down in each workspace they are in. */
export async function recordPersonalAudit(
  db: Db | Tx,
  { userId, ...record }: Omit<AuditRecord, 'workspaceId'> & { userId: string },
): Promise<void> {
  for (const { id: workspaceId } of await listWorkspaces(db, { userId }))
    await recordAudit(db, { workspaceId, userId, targetId: userId, ...record });
}
