import type { Tx } from '../create-db.ts';
import { findTransfer } from './find-transfer.ts';
import { lockLedger } from './lock-ledger.ts';
import { postTransfer } from './post-transfer.ts';

export interface Settlement {
  readonly workspaceId: string;
  readonly jobId: string;
  /** `capture`: the credits are spent; `release`: they can be spent again */
  readonly as: 'capture' | 'release';
}

export const reserveKey = (jobId: string) => `reserve:${jobId}`;
const settleKey = (jobId: string) => `settle:${jobId}`;

/**
 * Ends the reservation of a job, once: what was decided first stands.
 * @returns what stands; undefined for a job that reserved nothing
 */
export async function settleReservation(
  tx: Tx,
  { workspaceId, jobId, as }: Settlement,
): Promise<'capture' | 'release' | undefined> {
  await lockLedger(tx, { workspaceId });
  const reserved = await findTransfer(tx, { workspaceId, key: reserveKey(jobId) });
  if (!reserved) return undefined;
  const before = await findTransfer(tx, { workspaceId, key: settleKey(jobId) });
  if (before) return before.kind === 'capture' ? 'capture' : 'release';
  await postTransfer(tx, {
    workspaceId,
    jobId,
    kind: as,
    key: settleKey(jobId),
    from: 'reserved',
    to: as === 'capture' ? 'spent' : 'available',
    amount: reserved.amount,
  });
  return as;
}
