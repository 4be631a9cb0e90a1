import type { Db, Tx } from '../create-db.ts';
import type { Asset } from '../generated/client.ts';

export interface MarkAssetReadyOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** pixels, as seen */
  readonly width: number;
  readonly height: number;
  readonly displayKey: string;
  readonly thumbKey: string;
  /** what takes the place of the file that came */
  readonly original?: Pick<Asset, 'storageKey' | 'sha256' | 'mime' | 'bytes'>;
}

/** @returns false when it was settled before (a redelivery) */
export async function markAssetReady(db: Db | Tx, options: MarkAssetReadyOptions): Promise<boolean> {
  const { workspaceId, assetId, original, ...copies } = options;
  const { count } = await db.asset.updateMany({
    where: { id: assetId, workspaceId, status: 'processing' },
    data: { ...copies, ...original, status: 'ready' },
  });
  return count === 1;
}
