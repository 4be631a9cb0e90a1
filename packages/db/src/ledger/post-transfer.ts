import { createId } from '@escena/core/create-id';
import type { Tx } from '../create-db.ts';
import type { LedgerAccount, LedgerKind } from '../generated/enums.ts';

export interface Transfer {
  readonly workspaceId: string;
  readonly jobId?: string;
  readonly kind: LedgerKind;
  /** what makes it happen once per workspace */
  readonly key: string;
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  /** whole credits, > 0 */
  readonly amount: number;
}

/**
 * Writes both sides of a transfer; the same key a second time writes nothing.
 * @returns whether it was new
 */
export async function postTransfer(tx: Tx, transfer: Transfer): Promise<boolean> {
  const { from, to, amount, ...common } = transfer;
  const { count } = await tx.ledgerEntry.createMany({
    data: [
      { id: createId('ledger'), ...common, account: from, amount: -amount },
      { id: createId('ledger'), ...common, account: to, amount },
    ],
    skipDuplicates: true,
  });
  return count > 0;
}
