import { AppError } from '@escena/core/app-error';
import { type NewRefund, saveRefund } from '@escena/db/billing/refunds';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { getJob } from '@escena/db/jobs/get-job';
import { findTransfer } from '@escena/db/ledger/find-transfer';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { postTransfer } from '@escena/db/ledger/post-transfer';
import { givenBack, reservedCredits, reserveKey, settleKey } from '@escena/db/ledger/settle-reservation';
import { readRefundTerms } from './refund-terms.ts';

const dayMs = 86_400_000;

/**
 * Gives a finished job's credits back where they came from and takes its pictures out of sight. Once a job.
 * @returns how many credits came back (the same number when asked again)
 * @throws AppError `not_found`, `refund.not_paid`, `refund.too_late`, `refund.limit_reached`
 */
export async function refundJob(
  db: Db | Tx,
  refund: NewRefund & { readonly now?: Date },
): Promise<{ credits: number }> {
  const { now = new Date(), ...row } = refund;
  const { workspaceId, jobId } = row;
  return inTransaction(db, async (tx) => {
    await lockLedger(tx, { workspaceId });
    const job = await getJob(tx, { workspaceId, jobId });
    const reserved = await findTransfer(tx, { workspaceId, key: reserveKey(jobId) });
    const settled = await findTransfer(tx, { workspaceId, key: settleKey(jobId) });
    if (!reserved || settled?.kind !== 'capture') throw new AppError('refund.not_paid', { data: { jobId } });
    const credits = reservedCredits(reserved);
    const key = `refund:${jobId}`;
    if (await findTransfer(tx, { workspaceId, key })) return { credits };
    const { withinDays, jobsPerMonth, left } = await readRefundTerms(tx, { workspaceId, now });
    const age = now.getTime() - (job.finishedAt ?? job.createdAt).getTime();
    if (age > withinDays * dayMs) throw new AppError('refund.too_late', { data: { days: withinDays } });
    if (left === 0) throw new AppError('refund.limit_reached', { data: { limit: jobsPerMonth } });
    await postTransfer(tx, { workspaceId, jobId, kind: 'refund', key, legs: givenBack(reserved, 'spent') });
    await saveRefund(tx, row);
    return { credits };
  });
}
