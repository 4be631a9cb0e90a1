import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { requestCancel } from '../jobs/request-cancel.ts';

/**
 * Takes back every consent for a photo: it is out of sight at once, its jobs are told to stop, and retention erases it
 * whatever else the rules say.
 * @throws AppError `not_found` when there is none to take back
 */
export async function withdrawConsent(
  db: Db | Tx,
  { workspaceId, assetId }: { workspaceId: string; assetId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const count = await withdrawConsents(tx, { workspaceId, assetIds: [assetId] });
    if (count === 0) throw new AppError('not_found', { data: { assetId } });
  });
}

/** The same for several photos. @returns how many consents were taken back */
export async function withdrawConsents(
  tx: Tx,
  { workspaceId, assetIds }: { workspaceId: string; assetIds: string[] },
): Promise<number> {
  const now = new Date();
  const { count } = await tx.consent.updateMany({
    where: { workspaceId, assetId: { in: assetIds }, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await tx.asset.updateMany({ where: { id: { in: assetIds }, workspaceId }, data: { deletedAt: now } });
  const running = await tx.job.findMany({
    where: { workspaceId, assetId: { in: assetIds }, status: { in: ['queued', 'running'] } },
    select: { id: true },
  });
  for (const { id: jobId } of running) await requestCancel(tx, { workspaceId, jobId });
  return count;
}
