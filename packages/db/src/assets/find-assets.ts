import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from './asset-fields.ts';

/**
 * The pictures that a job names, in no order. Deleted ones too: a job that was taken on is carried out.
 * @throws AppError `not_found` when one is not the workspace's
 */
export async function findAssets(
  db: Db | Tx,
  { workspaceId, assetIds }: { workspaceId: string; assetIds: readonly string[] },
): Promise<Asset[]> {
  const assets = await db.asset.findMany({
    where: { workspaceId, id: { in: [...assetIds] } },
    select: assetFields,
  });
  const missing = assetIds.find((id) => !assets.some((asset) => asset.id === id));
  if (missing !== undefined) throw new AppError('not_found', { data: { assetId: missing } });
  return assets;
}
