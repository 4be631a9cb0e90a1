import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { settleReservation } from '@escena/db/ledger/settle-reservation';

/**
 * The job ended without a picture: what it reserved can be spent again. Once per job; a job that reserved nothing changes nothing.
 * @throws AppError `conflict` when it was spent before: the first decision stands
 */
export async function releaseCredits(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<void> {
  const stands = await inTransaction(db, (tx) =>
    settleReservation(tx, { workspaceId, jobId, as: 'release' }),
  );
  if (stands === 'capture')
    throw new AppError('conflict', { detail: 'the credits were spent', data: { jobId } });
}
