import type { Db, Tx } from '../create-db.ts';

export interface Balance {
  /** whole credits that may be spent */
  readonly available: number;
  /** held by jobs that are not finished */
  readonly reserved: number;
  readonly spent: number;
}

/** The sum of the entries: nothing else is kept anywhere. */
export async function readBalance(db: Db | Tx, { workspaceId }: { workspaceId: string }): Promise<Balance> {
  const sums = await db.ledgerEntry.groupBy({
    by: ['account'],
    where: { workspaceId },
    _sum: { amount: true },
  });
  const of = (account: string) => sums.find((sum) => sum.account === account)?._sum.amount ?? 0;
  return { available: of('available'), reserved: of('reserved'), spent: of('spent') };
}
