import type { Db, Tx } from '../create-db.ts';

export interface MarkAssetReadyOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** pixels, as seen */
  readonly width: number;
  readonly height: number;
  readonly displayKey: string;
  readonly thumbKey: string;
}

/** @returns false when it was settled before (a redelivery) */
export async function markAssetReady(db: Db | Tx, options: MarkAssetReadyOptions): Promise<boolean> {
  const { workspaceId, assetId, ...copies } = options;
  const { count } = await db.asset.updateMany({
    where: { id: assetId, workspaceId, status: 'processing' },
    data: { ...copies, status: 'ready' },
  });
  return count === 1;
}
