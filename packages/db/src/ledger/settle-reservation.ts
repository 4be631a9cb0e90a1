import type { Tx } from '../create-db.ts';
import { findTransfer, type FoundTransfer } from './find-transfer.ts';
import { lockLedger } from './lock-ledger.ts';
import { type Leg, move, postTransfer } from './post-transfer.ts';

export interface Settlement {
  readonly workspaceId: string;
  readonly jobId: string;
  /** `capture`: the credits are spent; `release`: they can be spent again */
  readonly as: 'capture' | 'release';
}

export const reserveKey = (jobId: string) => `reserve:${jobId}`;
export const settleKey = (jobId: string) => `settle:${jobId}`;

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
  const legs = as === 'capture' ? move('reserved', 'spent', reservedCredits(reserved)) : givenBack(reserved);
  await postTransfer(tx, { workspaceId, jobId, kind: as, key: settleKey(jobId), legs });
  return as;
}

/** Credits that a reservation holds. */
export function reservedCredits({ legs }: FoundTransfer): number {
  return legs.find(({ account }) => account === 'reserved')?.amount ?? 0;
}

/** A reservation undone: every credit goes back where it came from, out of where it lies now. */
export function givenBack({ legs }: FoundTransfer, now: 'reserved' | 'spent' = 'reserved'): readonly Leg[] {
  return legs.map(({ account, amount }) => ({
    account: account === 'reserved' ? now : account,
    amount: -amount,
  }));
}
