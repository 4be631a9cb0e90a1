import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** From now on the key opens nothing. @throws AppError `not_found`, also for one that was revoked already */
export async function revokeApiKey(
  db: Db | Tx,
  { workspaceId, apiKeyId }: { workspaceId: string; apiKeyId: string },
): Promise<void> {
  const { count } = await db.apiKey.updateMany({
    where: { id: apiKeyId, workspaceId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { apiKeyId } });
}
