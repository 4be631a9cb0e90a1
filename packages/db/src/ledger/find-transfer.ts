import type { Db, Tx } from '../create-db.ts';
import type { LedgerKind } from '../generated/enums.ts';

/** What a transfer was and how much it moved; undefined when it has not happened. */
export async function findTransfer(
  db: Db | Tx,
  { workspaceId, key }: { workspaceId: string; key: string },
): Promise<{ kind: LedgerKind; amount: number } | undefined> {
  const entry = await db.ledgerEntry.findFirst({
    where: { workspaceId, key, amount: { gt: 0 } },
    select: { kind: true, amount: true },
  });
  return entry ?? undefined;
}
