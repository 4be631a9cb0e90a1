import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Undoes `deleteModel3d`. @throws AppError `not_found` */
export async function restoreModel3d(
  db: Db | Tx,
  { workspaceId, modelId }: { workspaceId: string; modelId: string },
): Promise<void> {
  const { count } = await db.model3d.updateMany({
    where: { id: modelId, workspaceId, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError('not_found', { data: { modelId } });
}
