import { createId } from '@escena/core/create-id';
import type { Tx } from '../create-db.ts';
import type { LedgerAccount, LedgerKind } from '../generated/enums.ts';

/** One side of a transfer: whole credits, signed, never 0. */
export interface Leg {
  readonly account: LedgerAccount;
  readonly amount: number;
}

export interface Transfer {
  readonly workspaceId: string;
  readonly jobId?: string;
  readonly kind: LedgerKind;
  /** what makes it happen once per workspace */
  readonly key: string;
  /** one an account; they sum to 0 */
  readonly legs: readonly Leg[];
}

/**
 * Writes all sides of a transfer; the same key a second time writes nothing, whatever its legs. Two at the same moment
 * are kept apart by `lockLedger`, which the caller holds.
 * @returns whether it was new
 */
export async function postTransfer(tx: Tx, { legs, ...common }: Transfer): Promise<boolean> {
  const { workspaceId, key } = common;
  if (await tx.ledgerEntry.findFirst({ where: { workspaceId, key }, select: { id: true } })) return false;
  const data = legs.map((leg) => ({ id: createId('ledger'), ...common, ...leg }));
  const { count } = await tx.ledgerEntry.createMany({ data, skipDuplicates: true });
  return count > 0;
}

/** The two legs of a plain move. */
export function move(from: LedgerAccount, to: LedgerAccount, amount: number): readonly Leg[] {
  return [
    { account: from, amount: -amount },
    { account: to, amount },
  ];
}
