import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from '../assets/asset-fields.ts';

/** What a shopper brought to this configurator; undefined for any other picture. */
export async function findShopperUpload(
  db: Db | Tx,
  { configuratorId, assetId }: { configuratorId: string; assetId: string },
): Promise<Asset | undefined> {
  const found = await db.asset.findFirst({
    where: { id: assetId, deletedAt: null, shopperUpload: { configuratorId } },
    select: assetFields,
  });
  return found ?? undefined;
}
