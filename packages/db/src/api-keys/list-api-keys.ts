import type { Db, Tx } from '../create-db.ts';
import { type ApiKey, apiKeyFields } from './api-key-fields.ts';

/** The keys of a workspace that were not revoked, newest first. */
export async function listApiKeys(db: Db | Tx, { workspaceId }: { workspaceId: string }): Promise<ApiKey[]> {
  return db.apiKey.findMany({
    where: { workspaceId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: apiKeyFields,
  });
}
