import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Out of sight; jobs that use it already keep it, and `restoreModel3d` brings it back. @throws AppError `not_found` */
export async function deleteModel3d(
  db: Db | Tx,
  { workspaceId, modelId }: { workspaceId: string; modelId: string },
): Promise<void> {
  const { count } = await db.model3d.updateMany({
    where: { id: modelId, workspaceId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { modelId } });
}
