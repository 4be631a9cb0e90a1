import type { Db, Tx } from '../create-db.ts';
import type { LedgerKind } from '../generated/enums.ts';
import type { Leg } from './post-transfer.ts';

export interface FoundTransfer {
  readonly kind: LedgerKind;
  readonly legs: readonly Leg[];
}

/** What a transfer was and what it moved; undefined when it has not happened. */
export async function findTransfer(
  db: Db | Tx,
  { workspaceId, key }: { workspaceId: string; key: string },
): Promise<FoundTransfer | undefined> {
  const entries = await db.ledgerEntry.findMany({
    where: { workspaceId, key },
    select: { kind: true, account: true, amount: true },
  });
  const [first] = entries;
  return first && { kind: first.kind, legs: entries.map(({ account, amount }) => ({ account, amount })) };
}
