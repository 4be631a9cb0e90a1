import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { AssetPurpose } from '../generated/enums.ts';
import { getProject } from '../projects/get-project.ts';
import { type Asset, assetFields } from './asset-fields.ts';

export interface CreateAssetOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file was called */
  readonly name: string;
  readonly storageKey: string;
  /** hex, of the original's bytes */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  /** default: a photo */
  readonly purpose?: AssetPurpose;
  /** announced before; a new one otherwise */
  readonly id?: string;
}

/** A photo whose original is stored already; it is `processing` until its smaller copies are. @throws AppError `not_found` */
export async function createAsset(db: Db | Tx, options: CreateAssetOptions): Promise<Asset> {
  await getProject(db, options);
  const asset = await db.asset.create({ data: { id: createId('asset'), ...options }, select: assetFields });
  await db.project.updateMany({
    where: { id: options.projectId, workspaceId: options.workspaceId },
    data: { updatedAt: new Date() },
  });
  return asset;
}
