import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { endUnpaid } from './end-unpaid.ts';
import type { ClaimedJob } from './hold-claim.ts';

/** The job will not be tried again; nothing is charged. @throws AppError `job.taken_over` when the claim is lost */
export async function failJob(db: Db | Tx, claim: ClaimedJob, error: AppError): Promise<void> {
  await endUnpaid(db, claim, { status: 'failed', errorCode: error.code, errorDetail: error.detail });
}
