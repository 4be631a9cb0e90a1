import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersPhoto } from '../tryon-widgets/not-a-shoppers.ts';

/** Undoes `deleteAsset`. @throws AppError `not_found` */
export async function restoreAsset(
  db: Db | Tx,
  { workspaceId, assetId }: { workspaceId: string; assetId: string },
): Promise<void> {
  const { count } = await db.asset.updateMany({
    where: { id: assetId, workspaceId, deletedAt: { not: null }, ...notAShoppersPhoto },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError('not_found', { data: { assetId } });
}
