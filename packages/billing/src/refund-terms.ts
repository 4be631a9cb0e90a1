import { countRefunds } from '@escena/db/billing/refunds';
import type { Db, Tx } from '@escena/db/create-db';

/** The "not good enough" button: no questions within these bounds. */
export const refundPolicy = { jobsPerMonth: 10, withinDays: 30 } as const;

export interface RefundTerms {
  readonly jobsPerMonth: number;
  readonly withinDays: number;
  /** jobs that may still be given back in this calendar month (UTC) */
  readonly left: number;
}

/** How many jobs a workspace may still give back, and within which bounds. */
export async function readRefundTerms(
  db: Db | Tx,
  { workspaceId, now = new Date() }: { workspaceId: string; now?: Date },
): Promise<RefundTerms> {
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const used = await countRefunds(db, { workspaceId, since });
  return { ...refundPolicy, left: Math.max(refundPolicy.jobsPerMonth - used, 0) };
}
