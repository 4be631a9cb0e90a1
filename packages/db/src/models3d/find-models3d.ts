import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

/**
 * The models that a job names, in no order. Deleted ones too: a job that was taken on is carried out.
 * @throws AppError `not_found` when one is not the workspace's
 */
export async function findModels3d(
  db: Db | Tx,
  { workspaceId, modelIds }: { workspaceId: string; modelIds: readonly string[] },
): Promise<Model3d[]> {
  const models = await db.model3d.findMany({
    where: { workspaceId, id: { in: [...modelIds] } },
    select: model3dFields,
  });
  const missing = modelIds.find((id) => !models.some((model) => model.id === id));
  if (missing !== undefined) throw new AppError('not_found', { data: { modelId: missing } });
  return models;
}
