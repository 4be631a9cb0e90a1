import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ClaimedJob, holdClaim } from './hold-claim.ts';

/**
 * Back into the line, with its credits still reserved: the attempt broke on our side and the queue tries again.
 * @throws AppError `job.taken_over` when the claim is lost
 */
export async function returnJob(db: Db | Tx, claim: ClaimedJob): Promise<void> {
  await inTransaction(db, async (tx) => {
    await holdClaim(tx, claim, { status: 'queued', stage: 'queued', fraction: 0, etaSeconds: null });
  });
}
