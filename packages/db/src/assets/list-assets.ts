import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from './asset-fields.ts';

/** The photos of a project, newest first. */
export async function listAssets(
  db: Db | Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId: string },
): Promise<Asset[]> {
  return db.asset.findMany({
    where: { workspaceId, projectId, purpose: 'photo', deletedAt: null },
    orderBy: { createdAt: 'desc' },
    select: assetFields,
  });
}
