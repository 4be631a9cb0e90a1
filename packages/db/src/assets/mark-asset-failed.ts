import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

export interface MarkAssetFailedOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  readonly error: AppError;
}

/** @returns false when it was settled before (a redelivery) */
export async function markAssetFailed(db: Db | Tx, options: MarkAssetFailedOptions): Promise<boolean> {
  const { workspaceId, assetId, error } = options;
  const { count } = await db.asset.updateMany({
    where: { id: assetId, workspaceId, status: 'processing' },
    data: { status: 'failed', errorCode: error.code, errorDetail: error.detail ?? null },
  });
  return count === 1;
}
