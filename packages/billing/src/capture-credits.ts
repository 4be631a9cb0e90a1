import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { settleReservation } from '@escena/db/ledger/settle-reservation';

/**
 * The job succeeded: what it reserved is spent. Once per job; a job that reserved nothing changes nothing.
 * @throws AppError `conflict` when it was given back before: the first decision stands
 */
export async function captureCredits(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<void> {
  const stands = await inTransaction(db, (tx) =>
    settleReservation(tx, { workspaceId, jobId, as: 'capture' }),
  );
  if (stands === 'release')
    throw new AppError('conflict', { detail: 'the credits were given back', data: { jobId } });
}
