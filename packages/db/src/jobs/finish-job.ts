import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { settleReservation } from '../ledger/settle-reservation.ts';
import { type NewOutput, saveOutput } from '../outputs/save-output.ts';
import { recordJobEnd } from '../webhooks/record-job-end.ts';
import { type ClaimedJob, holdClaim } from './hold-claim.ts';

/**
 * The job succeeded: its pictures (those not saved before), its end and its payment, all or nothing.
 * @throws AppError `job.taken_over` when the claim is lost; `job.cancelled` when somebody asked to stop it just before:
 *   they were told that it would, so it must end by `cancelJob`
 */
export async function finishJob(
  db: Db | Tx,
  claim: ClaimedJob,
  { outputs = [] }: { outputs?: readonly NewOutput[] } = {},
): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const output of outputs) await saveOutput(tx, claim, output);
    const finishedAt = new Date();
    const { workspaceId, projectId, cancelRequestedAt } = await holdClaim(tx, claim, {
      status: 'succeeded',
      stage: 'save',
      fraction: 1,
      etaSeconds: 0,
      errorCode: null,
      errorDetail: null,
      finishedAt,
    });
    if (cancelRequestedAt) throw new AppError('job.cancelled');
    await settleReservation(tx, { workspaceId, jobId: claim.jobId, as: 'capture' });
    await tx.project.updateMany({ where: { id: projectId, workspaceId }, data: { updatedAt: finishedAt } });
    await recordJobEnd(tx, { workspaceId, jobId: claim.jobId }, 'succeeded');
  });
}
