import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { settleReservation } from '../ledger/settle-reservation.ts';
import { recordJobEnd } from '../webhooks/record-job-end.ts';
import { type ClaimedJob, holdClaim } from './hold-claim.ts';

export interface UnpaidEnd {
  readonly status: 'failed' | 'cancelled';
  readonly errorCode: string;
  readonly errorDetail?: string;
}

/**
 * Ends a running job without a picture: what it had saved is dropped and its credits come back, all or nothing.
 * @throws AppError `job.taken_over` when the claim is lost
 */
export async function endUnpaid(db: Db | Tx, claim: ClaimedJob, end: UnpaidEnd): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { workspaceId } = await holdClaim(tx, claim, { ...end, finishedAt: new Date(), etaSeconds: null });
    await tx.output.deleteMany({ where: { jobId: claim.jobId, workspaceId } });
    await settleReservation(tx, { workspaceId, jobId: claim.jobId, as: 'release' });
    await recordJobEnd(tx, { workspaceId, jobId: claim.jobId }, end.status);
  });
}
