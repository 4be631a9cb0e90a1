import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from './asset-fields.ts';

/** @throws AppError `not_found`, also for a deleted one */
export async function getAsset(
  db: Db | Tx,
  { workspaceId, assetId }: { workspaceId: string; assetId: string },
): Promise<Asset> {
  const asset = await db.asset.findFirst({
    where: { id: assetId, workspaceId, deletedAt: null },
    select: assetFields,
  });
  if (!asset) throw new AppError('not_found', { data: { assetId } });
  return asset;
}
