import { listEndedSubscriptions } from '@escena/db/billing/subscriptions';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { readBalance } from '@escena/db/ledger/read-balance';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { expirePlanCredits } from './expire-plan-credits.ts';

/** Days after a plan's end in which its last credits can still be used. */
export const graceDays = 30;
const dayMs = 86_400_000;

/**
 * Takes back what is left of plans that ended longer ago than the grace period, where no other plan runs.
 * @returns how many workspaces lost credits by it
 */
export async function expireEndedPlans(db: Db, { now = new Date() } = {}): Promise<number> {
  const before = new Date(now.getTime() - graceDays * dayMs);
  const ended = await listEndedSubscriptions(db, { before });
  let workspaces = 0;
  for (const { id, workspaceId } of ended) {
    const gone = await inTransaction(db, async (tx) => {
      await lockLedger(tx, { workspaceId });
      const { plan } = await readBalance(tx, { workspaceId });
      return expirePlanCredits(tx, { workspaceId, reason: `ended:${id}`, credits: plan });
    });
    if (gone > 0) workspaces += 1;
  }
  return workspaces;
}
