import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findTransfer } from '@escena/db/ledger/find-transfer';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { readBalance } from '@escena/db/ledger/read-balance';
import { expirePlanCredits } from './expire-plan-credits.ts';
import { grantCredits, grantKey } from './grant-credits.ts';
import type { Plan } from './plans.ts';

/**
 * A month was paid: what is left of the months before rolls over up to the plan's cap, and the new month's credits are
 * added. Once an invoice, however often it is heard of.
 * @returns whether it happened now
 */
export async function renewPlan(
  db: Db | Tx,
  { workspaceId, invoiceId, plan }: { workspaceId: string; invoiceId: string; plan: Plan },
): Promise<boolean> {
  const reason = `invoice:${invoiceId}`;
  return inTransaction(db, async (tx) => {
    await lockLedger(tx, { workspaceId });
    if (await findTransfer(tx, { workspaceId, key: grantKey(reason) })) return false;
    const { plan: left } = await readBalance(tx, { workspaceId });
    const kept = plan.creditsPerMonth * plan.rollOverMonths;
    await expirePlanCredits(tx, { workspaceId, reason, credits: Math.max(0, left - kept) });
    return grantCredits(tx, { workspaceId, reason, credits: plan.creditsPerMonth, to: 'plan' });
  });
}
