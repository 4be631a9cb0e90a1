import type { Db, Tx } from '../create-db.ts';
import { RefundReason } from '../generated/enums.ts';

export const refundReasons = Object.values(RefundReason);

export interface NewRefund {
  readonly jobId: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly reason: RefundReason;
  readonly note?: string;
}

/** How many jobs of a workspace were refunded since a moment. */
export async function countRefunds(
  db: Db | Tx,
  { workspaceId, since }: { workspaceId: string; since: Date },
): Promise<number> {
  return db.refund.count({ where: { workspaceId, createdAt: { gte: since } } });
}

/** The row, and the job's pictures out of sight: what was given back is no longer theirs. */
export async function saveRefund(tx: Tx, refund: NewRefund): Promise<void> {
  const { jobId, workspaceId } = refund;
  await tx.refund.create({ data: refund, select: { jobId: true } });
  await tx.output.updateMany({
    where: { jobId, workspaceId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
}
