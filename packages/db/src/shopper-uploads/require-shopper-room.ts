import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Of uploads of one configurator that nobody ordered: what a flood of them may fill in a day. */
const mostWaitingBytes = 2_000_000_000;

/** @throws AppError `configurator.full` where so many more bytes do not fit */
export async function requireShopperRoom(
  db: Db | Tx,
  { configuratorId, bytes }: { configuratorId: string; bytes: number },
): Promise<void> {
  const waiting = await db.asset.aggregate({
    where: { shopperUpload: { configuratorId, orderedAt: null } },
    _sum: { bytes: true },
  });
  if ((waiting._sum.bytes ?? 0) + bytes > mostWaitingBytes) throw new AppError('configurator.full');
}
