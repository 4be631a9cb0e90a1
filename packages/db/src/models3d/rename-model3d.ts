import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** @throws AppError `not_found` */
export async function renameModel3d(
  db: Db | Tx,
  { workspaceId, modelId, name }: { workspaceId: string; modelId: string; name: string },
): Promise<void> {
  const { count } = await db.model3d.updateMany({
    where: { id: modelId, workspaceId, deletedAt: null },
    data: { name },
  });
  if (count === 0) throw new AppError('not_found', { data: { modelId } });
}
