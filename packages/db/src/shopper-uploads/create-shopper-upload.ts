import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';

/** Of uploads of one configurator that nobody ordered: what a flood of them may fill in a day. */
const mostWaitingBytes = 2_000_000_000;

export interface CreateShopperUploadOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly configuratorId: string;
  readonly place: string;
  readonly kind: 'logo' | 'photo';
  readonly name: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/** Stored bytes as a shopper's picture, still to be read by a worker. @returns its id @throws AppError `configurator.full` */
export async function createShopperUpload(
  db: Db | Tx,
  { configuratorId, place, kind, ...stored }: CreateShopperUploadOptions,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    // One at a time, so that the sum is exact.
    await tx.$queryRaw`SELECT 1 FROM "Configurator" WHERE "id" = ${configuratorId} FOR UPDATE`;
    const waiting = await tx.asset.aggregate({
      where: { shopperUpload: { configuratorId, orderedAt: null } },
      _sum: { bytes: true },
    });
    if ((waiting._sum.bytes ?? 0) + stored.bytes > mostWaitingBytes) throw new AppError('configurator.full');
    const { workspaceId } = stored;
    const { id } = await tx.asset.create({
      data: { id: createId('asset'), purpose: 'shopper', ...stored },
      select: { id: true },
    });
    await tx.shopperUpload.create({ data: { assetId: id, workspaceId, configuratorId, place, kind } });
    return id;
  });
}
