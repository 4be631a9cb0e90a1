import type { Db, Tx } from '../create-db.ts';
import { notAShoppersPhoto } from '../tryon-widgets/not-a-shoppers.ts';
import { type Asset, assetFields } from './asset-fields.ts';

export interface ListAssetsOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly purpose?: 'photo' | 'person';
}

/** The photos of a project, newest first; with `purpose` those of people instead, but none that a shopper brought: they are nobody's to look through. */
export async function listAssets(
  db: Db | Tx,
  { workspaceId, projectId, purpose = 'photo' }: ListAssetsOptions,
): Promise<Asset[]> {
  return db.asset.findMany({
    where: { workspaceId, projectId, purpose, deletedAt: null, ...notAShoppersPhoto },
    orderBy: { createdAt: 'desc' },
    select: assetFields,
  });
}
