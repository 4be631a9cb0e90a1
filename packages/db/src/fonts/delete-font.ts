import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Out of sight; jobs that use it already keep it, and `restoreFont` brings it back. @throws AppError `not_found` */
export async function deleteFont(
  db: Db | Tx,
  { workspaceId, fontId }: { workspaceId: string; fontId: string },
): Promise<void> {
  const { count } = await db.font.updateMany({
    where: { id: fontId, workspaceId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { fontId } });
}
