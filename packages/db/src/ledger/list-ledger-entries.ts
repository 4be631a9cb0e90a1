import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const ledgerEntryFields = {
  id: true,
  jobId: true,
  kind: true,
  account: true,
  amount: true,
  key: true,
  createdAt: true,
} as const satisfies Prisma.LedgerEntrySelect;

export type LedgerEntry = Prisma.LedgerEntryGetPayload<{ select: typeof ledgerEntryFields }>;

/** A workspace's entries, newest first. */
export async function listLedgerEntries(
  db: Db | Tx,
  { workspaceId, limit = 200 }: { workspaceId: string; limit?: number },
): Promise<LedgerEntry[]> {
  return db.ledgerEntry.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: ledgerEntryFields,
  });
}
