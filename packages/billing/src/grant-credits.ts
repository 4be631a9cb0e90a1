import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { postTransfer } from '@escena/db/ledger/post-transfer';
import { requireCredits } from './require-credits.ts';

export interface Grant {
  readonly workspaceId: string;
  /** names the occasion (`start`, an invoice); the same one a second time gives nothing */
  readonly reason: string;
  /** whole credits, > 0 */
  readonly credits: number;
}

/** @returns whether it was given now. @throws AppError `input.invalid` for an amount that is none */
export async function grantCredits(db: Db | Tx, { workspaceId, reason, credits }: Grant): Promise<boolean> {
  requireCredits(credits, 1);
  return inTransaction(db, (tx) =>
    postTransfer(tx, {
      workspaceId,
      kind: 'grant',
      key: `grant:${reason}`,
      from: 'issued',
      to: 'available',
      amount: credits,
    }),
  );
}
