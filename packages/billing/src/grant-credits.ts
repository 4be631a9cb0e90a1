import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { move, postTransfer } from '@escena/db/ledger/post-transfer';
import { requireCredits } from './require-credits.ts';

export interface Grant {
  readonly workspaceId: string;
  /** names the occasion (`start`, an invoice); the same one a second time gives nothing */
  readonly reason: string;
  /** whole credits, > 0 */
  readonly credits: number;
  /** `pack` (the default): they never expire; `plan`: they are spent first and roll over up to the plan's cap */
  readonly to?: 'pack' | 'plan';
}

export const grantKey = (reason: string) => `grant:${reason}`;

/** @returns whether it was given now. @throws AppError `input.invalid` for an amount that is none */
export async function grantCredits(db: Db | Tx, grant: Grant): Promise<boolean> {
  const { workspaceId, reason, credits, to = 'pack' } = grant;
  requireCredits(credits, 1);
  return inTransaction(db, async (tx) => {
    await lockLedger(tx, { workspaceId });
    return postTransfer(tx, {
      workspaceId,
      kind: 'grant',
      key: grantKey(reason),
      legs: move('issued', to, credits),
    });
  });
}
