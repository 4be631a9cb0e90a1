import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { settleReservation } from '../ledger/settle-reservation.ts';
import { recordJobEnd } from '../webhooks/record-job-end.ts';
import { type Job, jobFields } from './job-fields.ts';

/**
 * Stops a job for a person. A waiting one is cancelled here and its credits come back; a running one is marked, and
 * its worker ends it. Asking again, or about a finished job, changes nothing.
 * @throws AppError `not_found`
 */
export async function requestCancel(
  db: Db | Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
): Promise<Job> {
  return inTransaction(db, async (tx) => {
    const now = new Date();
    const [waiting] = await tx.job.updateManyAndReturn({
      where: { id: jobId, workspaceId, status: 'queued' },
      data: { status: 'cancelled', cancelRequestedAt: now, finishedAt: now, errorCode: 'job.cancelled' },
      select: jobFields,
    });
    if (waiting) {
      await settleReservation(tx, { workspaceId, jobId, as: 'release' });
      await recordJobEnd(tx, { workspaceId, jobId }, 'cancelled');
      return waiting;
    }
    await tx.job.updateMany({
      where: { id: jobId, workspaceId, status: 'running', cancelRequestedAt: null },
      data: { cancelRequestedAt: now },
    });
    const job = await tx.job.findFirst({ where: { id: jobId, workspaceId }, select: jobFields });
    if (!job) throw new AppError('not_found', { data: { jobId } });
    return job;
  });
}
