import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

/** @throws AppError `not_found`, also for a deleted one */
export async function getModel3d(
  db: Db | Tx,
  { workspaceId, modelId }: { workspaceId: string; modelId: string },
): Promise<Model3d> {
  const model = await db.model3d.findFirst({
    where: { id: modelId, workspaceId, deletedAt: null },
    select: model3dFields,
  });
  if (!model) throw new AppError('not_found', { data: { modelId } });
  return model;
}
