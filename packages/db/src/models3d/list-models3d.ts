import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

/** The models of a workspace, newest first. */
export async function listModels3d(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<Model3d[]> {
  return db.model3d.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: { createdAt: 'desc' },
    select: model3dFields,
  });
}
