import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { assetFields } from './asset-fields.ts';

const fields = { ...assetFields, purpose: true } as const satisfies Prisma.AssetSelect;

export type AssetToIngest = Prisma.AssetGetPayload<{ select: typeof fields }>;

/** For workers, whose queue names no tenant: the photo, unless it is done, failed or deleted meanwhile. */
export async function findAssetToIngest(
  db: Db | Tx,
  { assetId }: { assetId: string },
): Promise<AssetToIngest | undefined> {
  const asset = await db.asset.findFirst({
    where: { id: assetId, status: 'processing', deletedAt: null },
    select: fields,
  });
  return asset ?? undefined;
}
