import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersPhoto } from '../tryon-widgets/not-a-shoppers.ts';
import { type Asset, assetFields } from './asset-fields.ts';

interface GetAssetOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** for whoever carries out what a shopper asked for; members never see a shopper's photo */
  readonly evenAShoppers?: boolean | undefined;
}

/** @throws AppError `not_found`, also for a deleted one */
export async function getAsset(
  db: Db | Tx,
  { workspaceId, assetId, evenAShoppers = false }: GetAssetOptions,
): Promise<Asset> {
  const asset = await db.asset.findFirst({
    where: { id: assetId, workspaceId, deletedAt: null, ...(!evenAShoppers && notAShoppersPhoto) },
    select: assetFields,
  });
  if (!asset) throw new AppError('not_found', { data: { assetId } });
  return asset;
}
