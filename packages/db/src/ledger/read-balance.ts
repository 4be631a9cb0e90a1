import type { Db, Tx } from '../create-db.ts';

export interface Balance {
  /** whole credits that may be spent: `plan` and `pack` */
  readonly available: number;
  /** of a plan; spent first */
  readonly plan: number;
  /** bought or given; never expire */
  readonly pack: number;
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
  const plan = of('plan');
  const pack = of('pack');
  return { available: plan + pack, plan, pack, reserved: of('reserved'), spent: of('spent') };
}
