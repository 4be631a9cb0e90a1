import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findTransfer } from '@escena/db/ledger/find-transfer';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { type Leg, postTransfer } from '@escena/db/ledger/post-transfer';
import { readBalance } from '@escena/db/ledger/read-balance';
import { reserveKey } from '@escena/db/ledger/settle-reservation';
import { requireCredits } from './require-credits.ts';

export interface Reservation {
  readonly workspaceId: string;
  readonly jobId: string;
  /** whole credits; 0 reserves nothing */
  readonly credits: number;
}

/**
 * Holds a job's price, once per job, before it may start: a plan's credits first, then those that never expire. Call it in the transaction that creates the job.
 * @throws AppError `credits.insufficient`, with `data.available` and `data.needed`
 */
export async function reserveCredits(db: Db | Tx, reservation: Reservation): Promise<void> {
  const { workspaceId, jobId, credits } = reservation;
  requireCredits(credits, 0);
  if (credits === 0) return;
  await inTransaction(db, async (tx) => {
    await lockLedger(tx, { workspaceId });
    if (await findTransfer(tx, { workspaceId, key: reserveKey(jobId) })) return;
    const { available, plan } = await readBalance(tx, { workspaceId });
    if (available < credits)
      throw new AppError('credits.insufficient', { data: { available, needed: credits } });
    await postTransfer(tx, {
      workspaceId,
      jobId,
      kind: 'reserve',
      key: reserveKey(jobId),
      legs: spendFrom(plan, credits),
    });
  });
}

function spendFrom(plan: number, credits: number): readonly Leg[] {
  const ofPlan = Math.min(plan, credits);
  const legs: readonly Leg[] = [
    { account: 'plan', amount: -ofPlan },
    { account: 'pack', amount: ofPlan - credits },
    { account: 'reserved', amount: credits },
  ];
  return legs.filter(({ amount }) => amount !== 0);
}
