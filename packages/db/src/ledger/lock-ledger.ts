import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';

/**
 * Lets one transaction at a time decide on a workspace's credits: holds its row until the transaction ends, without
 * holding up those who only refer to it.
 * @throws AppError `not_found`
 */
export async function lockLedger(tx: Tx, { workspaceId }: { workspaceId: string }): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`;
  if (rows.length === 0) throw new AppError('not_found', { data: { workspaceId } });
}
