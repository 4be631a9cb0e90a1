import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { requireShopperRoom } from './require-shopper-room.ts';

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
    await requireShopperRoom(tx, { configuratorId, bytes: stored.bytes });
    const { workspaceId } = stored;
    const { id } = await tx.asset.create({
      data: { id: createId('asset'), purpose: 'shopper', ...stored },
      select: { id: true },
    });
    await tx.shopperUpload.create({ data: { assetId: id, workspaceId, configuratorId, place, kind } });
    return id;
  });
}
