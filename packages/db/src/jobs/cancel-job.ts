import type { Db, Tx } from '../create-db.ts';
import { endUnpaid } from './end-unpaid.ts';
import type { ClaimedJob } from './hold-claim.ts';

/** The worker stopped as it was asked to; nothing is charged. @throws AppError `job.taken_over` when the claim is lost */
export async function cancelJob(db: Db | Tx, claim: ClaimedJob): Promise<void> {
  await endUnpaid(db, claim, { status: 'cancelled', errorCode: 'job.cancelled' });
}
