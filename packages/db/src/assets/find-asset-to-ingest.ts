import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from './asset-fields.ts';

/** For workers, whose queue names no tenant: the photo, unless it is done, failed or deleted meanwhile. */
export async function findAssetToIngest(
  db: Db | Tx,
  { assetId }: { assetId: string },
): Promise<Asset | undefined> {
  const asset = await db.asset.findFirst({
    where: { id: assetId, status: 'processing', deletedAt: null },
    select: assetFields,
  });
  return asset ?? undefined;
}
