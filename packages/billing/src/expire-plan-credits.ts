import type { Tx } from '@escena/db/create-db';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { move, postTransfer } from '@escena/db/ledger/post-transfer';
import { readBalance } from '@escena/db/ledger/read-balance';
import { requireCredits } from './require-credits.ts';

/**
 * Takes credits of a plan back, as many as there are: those of packs never expire. Once per reason.
 * @returns how many went now
 */
export async function expirePlanCredits(
  tx: Tx,
  { workspaceId, reason, credits }: { workspaceId: string; reason: string; credits: number },
): Promise<number> {
  requireCredits(credits, 0);
  await lockLedger(tx, { workspaceId });
  const { plan } = await readBalance(tx, { workspaceId });
  const amount = Math.min(plan, credits);
  if (amount === 0) return 0;
  const key = `expire:${reason}`;
  const legs = move('plan', 'issued', amount);
  return (await postTransfer(tx, { workspaceId, kind: 'expire', key, legs })) ? amount : 0;
}
