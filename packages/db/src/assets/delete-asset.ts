import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersPhoto } from '../tryon-widgets/not-a-shoppers.ts';

/** Out of sight; `restoreAsset` brings it back. @throws AppError `not_found` */
export async function deleteAsset(
  db: Db | Tx,
  { workspaceId, assetId }: { workspaceId: string; assetId: string },
): Promise<void> {
  const { count } = await db.asset.updateMany({
    where: { id: assetId, workspaceId, deletedAt: null, ...notAShoppersPhoto },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { assetId } });
}
