import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { findTransfer } from '@escena/db/ledger/find-transfer';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { move, postTransfer } from '@escena/db/ledger/post-transfer';
import { readBalance } from '@escena/db/ledger/read-balance';
import { requireCredits } from './require-credits.ts';

export interface Revocation {
  readonly workspaceId: string;
  /** names the occasion (a money refund); the same one a second time takes nothing */
  readonly reason: string;
  /** whole credits, ≥ 0 */
  readonly credits: number;
  /** what they were bought as */
  readonly from: 'plan' | 'pack';
}

export const revokeKey = (reason: string) => `revoke:${reason}`;

/**
 * Money went back, so its credits do: as many as are still there, since nobody's balance goes below zero.
 * @returns how many were taken now
 */
export async function revokeCredits(db: Db | Tx, revocation: Revocation): Promise<number> {
  const { workspaceId, reason, credits, from } = revocation;
  requireCredits(credits, 0);
  const key = revokeKey(reason);
  return inTransaction(db, async (tx) => {
    await lockLedger(tx, { workspaceId });
    if (await findTransfer(tx, { workspaceId, key })) return 0;
    const balance = await readBalance(tx, { workspaceId });
    const amount = Math.min(balance[from], credits);
    if (amount === 0) return 0;
    await postTransfer(tx, { workspaceId, kind: 'revoke', key, legs: move(from, 'issued', amount) });
    return amount;
  });
}
